import { type Language, languages } from '#workflows/languages.ts'
import type { NoticeName } from '#workflows/notices/table.ts'
import ar from './messages/ar.json' with { type: 'json' }
import en from './messages/en.json' with { type: 'json' }
import es from './messages/es.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import ru from './messages/ru.json' with { type: 'json' }
import zh from './messages/zh.json' with { type: 'json' }

export type EmailName = NoticeName | 'invitation'

/** `what` happened, and what comes `next` and by whom. */
type EmailWords = { subject: string; what: string; next: string }

/** An e-mail without words does not compile. */
export type Words = typeof en & Record<EmailName, EmailWords>

export const catalogue: Record<Language, Words> = { ar, en, es, fr, ru, zh }

/** Returns the subject of an e-mail in a language, without its reference: for pages that list e-mails. */
export const subjectOf = (name: EmailName, language: Language): string => catalogue[language][name].subject

/** The line above which a reply is written, in one language; its marks survive quoting by mail programs. */
export const replyLine = (language: Language) => `## ${catalogue[language].common.replyLine} ##`

/** The same in every language: text above the first of them in a received e-mail is the reply. */
export const replyLines: readonly string[] = languages.map(replyLine)
