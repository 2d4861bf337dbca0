import { catalogue, type EmailName } from './catalogue.ts'
import type { Language } from './languages.ts'

/** Returns the subject of an e-mail in a language, without its reference: for pages that list e-mails. */
export const subjectOf = (name: EmailName, language: Language): string => catalogue[language][name].subject
