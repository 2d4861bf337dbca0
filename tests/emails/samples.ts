import type { EmailName } from '#emails/catalogue.ts'
import { registry } from '#emails/registry.ts'
import { type RenderedEmail, renderEmail } from '#emails/render-email.tsx'
import type { EmailTemplate } from '#emails/template.ts'
import type { Language } from '#workflows/languages.ts'
import { namesOf } from '#workflows/names.ts'

export const emailNames = namesOf(registry)
export const templateOf = (name: EmailName): EmailTemplate<unknown> => registry[name]
export const exampleOf = (name: EmailName) =>
	// Each e-mail has facts of its own: these are all that tests read of any, where they are there.
	templateOf(name).example as { recipient: string; url: string } & {
		[Name in
			| 'reference'
			| 'programme'
			| 'officer'
			| 'post'
			| 'state'
			| 'noteVerbale'
			| 'browser'
			| 'title'
			| 'lines']?: string
	} & { mayServe?: string[] } & { groups?: { reference: string; url: string; view?: { name: string } }[] }

export const siteName = 'Sample site'

/** Renders one e-mail from its example, with other props as needed. */
export const renderExample = (name: EmailName, language: Language, props: object = {}) =>
	renderEmail(name, { ...exampleOf(name), ...props }, language, { siteName })

const rendered = new Map<string, Promise<RenderedEmail>>()

/** The e-mail of an unchanged example, rendered once for all tests of a process. */
export function renderedExample(name: EmailName, language: Language): Promise<RenderedEmail> {
	const key = `${name} ${language}`
	const email = rendered.get(key) ?? renderExample(name, language)
	rendered.set(key, email)
	return email
}
