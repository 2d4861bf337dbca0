import type { ReactElement } from 'react'
import type * as z from 'zod'
import type { FactName, Reason } from '#workflows/notices/notice.ts'
import type { Translator } from './translator.ts'

// Methods, so that templates with different props fit one registry; props are always parsed first.
export type EmailTemplate<Props> = {
	props: z.ZodType<Props>
	reason: Reason
	/** Facts that the e-mail may contain. */
	facts: readonly FactName[]
	subject(props: Props, t: Translator): string
	body(letter: { props: Props; t: Translator }): ReactElement
	/** Used by the preview and the test of every e-mail. */
	example: Props
}
