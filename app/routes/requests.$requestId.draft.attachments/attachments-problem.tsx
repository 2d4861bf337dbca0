import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl/react'
import summary from '#app/components/form/error-summary.module.css'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Reason } from '#app/platform/reasons.ts'
import styles from './attachments.module.css'
import type { AttachmentsAnswer } from './attachments-action.server.ts'

export const fileFieldId = 'attachments-file'
export const classificationFieldId = 'attachments-classification'

/** The files not attached and why, or why nothing was done; it takes the focus, as the page starts above it. */
export function AttachmentsProblem({ answer }: { answer: AttachmentsAnswer | null | undefined }) {
	const t = useTranslations('attachments')
	const reasonText = useRefusalText()
	const box = useRef<HTMLElement>(null)
	useEffect(() => box.current?.focus(), [])
	if (!answer?.problem && !answer?.refused) return null
	const { problem, refused = [] } = answer
	const field = problem?.errors.classification ? classificationFieldId : fileFieldId
	return (
		<section
			ref={box}
			className={`${summary.summary} ${styles.problem}`}
			tabIndex={-1}
			aria-labelledby="attachments-problem"
		>
			<div role="alert">
				<h2 id="attachments-problem">{t(problem ? 'nothing' : 'problem')}</h2>
				<ul>
					{problem && (
						<li>
							<a href={`#${field}`}>{reasonText(problem.reason)}</a>
						</li>
					)}
					{refused.map(({ name, reason }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: two files may have the same name
						<li key={index}>
							<a href={`#${fileFieldId}`}>
								{t.rich('refusedFile', {
									name: () => <UserText>{name}</UserText>,
									reason: reasonText(reason),
								})}
							</a>
						</li>
					))}
				</ul>
			</div>
		</section>
	)
}

/** Why a file or a step was refused, in words; a reason without translation still gives a sentence. */
export function useRefusalText() {
	const t = useTranslations('attachments.refused')
	const refusals = useTranslations('refusals')
	const errors = useTranslations('common.errors')
	return (reason: Reason) => {
		const own = reason as Parameters<typeof t>[0]
		if (t.has(own)) return t(own)
		const general = reason as Parameters<typeof refusals>[0]
		return refusals.has(general) ? refusals(general) : errors('invalid.body')
	}
}
