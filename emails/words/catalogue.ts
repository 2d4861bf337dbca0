import type { Language } from '../languages.ts'
import type { EmailName } from '../template.ts'
import { ar } from './ar/words.ts'
import type { common } from './en/common.ts'
import type { digestParts } from './en/digest.ts'
import { en } from './en/words.ts'
import { es } from './es/words.ts'
import { fr } from './fr/words.ts'
import { ru } from './ru/words.ts'
import type { Shape } from './shape.ts'
import { zh } from './zh/words.ts'

/** `what` happened, and what comes `next` and by whom. */
type EmailWords = { subject: string; what: string; next: string }
export type Words = {
	common: Shape<typeof common>
	digestParts: Shape<typeof digestParts>
} & Record<EmailName, EmailWords>

export const catalogue: Record<Language, Words> = { ar, en, es, fr, ru, zh }
