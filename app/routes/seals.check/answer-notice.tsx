import { useFormatter, useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { CheckedSeal } from '#app/domain/audit/check-seal.server.ts'

/** What a check has found: never which chains there are. */
export function AnswerNotice({ answer }: { answer: CheckedSeal }) {
	const t = useTranslations('seals.check')
	const format = useFormatter()
	const { outcome } = answer
	if (outcome === 'unknown' || outcome === 'tooOften')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${outcome}.title`)}>
					<p>{t(`${outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const values = {
		chains: answer.chains,
		differing: format.number(answer.differing),
		day: () => <LocalDate value={answer.day} />,
	}
	return (
		<div role="alert">
			<Notice tone={outcome === 'same' ? 'success' : 'danger'} title={t(`${outcome}.title`)}>
				<p>{t.rich(`${outcome}.body`, values)}</p>
			</Notice>
		</div>
	)
}
