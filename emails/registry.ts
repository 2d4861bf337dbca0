import { recordOf } from '#workflows/names.ts'
import type { FactName } from '#workflows/notices/notice.ts'
import { type NoticeName, noticeNames } from '#workflows/notices/table.ts'
import type { EmailName } from './catalogue.ts'
import { digest } from './digest/digest.tsx'
import { donorDigest } from './donor-digest.tsx'
import { invitation } from './invitation.tsx'
import { type StatusProps, statusNotice } from './status-notice.tsx'
import type { EmailTemplate } from './template.ts'

/** E-mails with their own body. */
const written = { digest, donorDigest, invitation }

type Plain = Exclude<NoticeName, keyof typeof written>
const isPlain = (name: NoticeName): name is Plain => !Object.hasOwn(written, name)
const plain: Record<Plain, EmailTemplate<StatusProps>> = recordOf(noticeNames.filter(isPlain), statusNotice)

/** The template of every e-mail: one for each row of the table of notices, and the invitation. */
export const registry = { ...plain, ...written } satisfies Record<EmailName, EmailTemplate<unknown>>

/** The facts that a template accepts. */
export const acceptedFacts = (name: EmailName): readonly FactName[] => registry[name].facts
