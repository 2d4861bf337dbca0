import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { Checked } from '#app/domain/submissions/check-receipt.server.ts'

/** What a check has found. */
export function AnswerNotice({ answer }: { answer: Checked }) {
	const t = useTranslations('receipt.check')
	if (answer.outcome !== 'genuine')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${answer.outcome}.title`)}>
					<p>{t(`${answer.outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const { filedAt, unchanged } = answer
	return (
		<div role="alert">
			<Notice tone={unchanged ? 'success' : 'warning'} title={t('genuine.title')}>
				<p>{t.rich('genuine.filedAt', { when: () => <LocalDate value={filedAt} withTime /> })}</p>
				<p>{t(unchanged ? 'genuine.unchanged' : 'genuine.changed')}</p>
			</Notice>
		</div>
	)
}
