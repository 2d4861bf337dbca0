import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Problem } from '#app/platform/signed-in.server.ts'

/** Why something was not done, in words. */
export function ProblemNotice({ problem }: { problem: Pick<Problem, 'code' | 'reason'> }) {
	const refusals = useTranslations('refusals')
	const form = useTranslations('form')
	const common = useTranslations('common')
	const refusal = problem.reason as Parameters<typeof refusals>[0]
	const message = problem.reason as Parameters<typeof form>[0]
	const text = refusals.has(refusal)
		? refusals(refusal)
		: form.has(message)
			? form(message)
			: common(`errors.${problem.code === 'refused' ? 'forbidden' : problem.code}.body`)
	return (
		<Notice tone="danger" title={common('errors.invalid.title')}>
			<p>{text}</p>
		</Notice>
	)
}
