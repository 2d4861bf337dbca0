import { catalogue } from './catalogue.ts'
import { type Language, languages } from './languages.ts'

/** The line above which a reply is written, in one language; its marks survive quoting by mail programs. */
export const replyLine = (language: Language) => `## ${catalogue[language].common.replyLine} ##`

/** The same in every language: text above the first of them in a received e-mail is the reply. */
export const replyLines: readonly string[] = languages.map(replyLine)
