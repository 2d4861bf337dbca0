import type { Language } from './languages.ts'
import type { EmailName } from './template.ts'
import { catalogue } from './words/catalogue.ts'

/** What a letter is called in a language, without its reference: for pages that list letters. */
export const subjectOf = (name: EmailName, language: Language): string => catalogue[language][name].subject
