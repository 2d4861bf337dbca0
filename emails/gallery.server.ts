import { type Language, languages } from './languages.ts'
import { registry } from './registry.ts'
import { type RenderedEmail, renderEmail } from './render-email.tsx'
import { subjectOf } from './subject-of.ts'
import type { EmailName } from './template.ts'

export const templateNames = Object.keys(registry) as EmailName[]

/** The template of that name, if there is one. */
export const findTemplate = (name = ''): EmailName | null =>
	Object.hasOwn(registry, name) ? (name as EmailName) : null

/** A template filled with its own example. */
export const renderSample = (name: EmailName, language: Language, siteName: string): Promise<RenderedEmail> =>
	renderEmail(name, registry[name].example, language, { siteName })

/** Whether a template is about what is looked for: its name, or its subject in any language. */
export function isAbout(name: EmailName, text: string): boolean {
	const texts = [name, ...languages.map((language) => subjectOf(name, language))]
	return texts.some((each) => each.toLowerCase().includes(text.trim().toLowerCase()))
}
