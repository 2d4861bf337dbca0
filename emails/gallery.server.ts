import { type Language, languages } from '#workflows/languages.ts'
import { isNameOf, namesOf } from '#workflows/names.ts'
import type { EmailName } from './catalogue.ts'
import { subjectOf } from './catalogue.ts'
import { registry } from './registry.ts'
import { type RenderedEmail, renderEmail } from './render-email.tsx'

export const templateNames = namesOf(registry)

/** Returns the template of that name, if any. */
export const findTemplate = (name = ''): EmailName | null => (isNameOf(registry, name) ? name : null)

/** Renders a template with its example. */
export const renderSample = (name: EmailName, language: Language, siteName: string): Promise<RenderedEmail> =>
	renderEmail(name, registry[name].example, language, { siteName })

/** Whether a template matches a search: by its name, or by its subject in any language. */
export function isAbout(name: EmailName, text: string): boolean {
	const texts = [name, ...languages.map((language) => subjectOf(name, language))]
	return texts.some((each) => each.toLowerCase().includes(text.trim().toLowerCase()))
}
