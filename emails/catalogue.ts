import type { NoticeName } from '#workflows/notices/table.ts'
import type { Language } from './languages.ts'
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
