import { useTranslations } from 'use-intl/react'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import type { CheckedCertificate } from '#app/domain/deliveries/training/certificate.server.ts'

/** The result of a check: never whose certificate it is. */
export function AnswerNotice({ answer }: { answer: CheckedCertificate }) {
	const t = useTranslations('certificates.check')
	if (answer.outcome !== 'genuine')
		return (
			<div role="alert">
				<Notice tone="danger" title={t(`${answer.outcome}.title`)}>
					<p>{t(`${answer.outcome}.body`)}</p>
				</Notice>
			</div>
		)
	const { training, issuedAt, revokedAt } = answer
	return (
		<div role="alert">
			<Notice
				tone={revokedAt ? 'warning' : 'success'}
				title={t(revokedAt ? 'revoked.title' : 'genuine.title')}
			>
				<p>{t.rich('genuine.training', { title: () => <bdi>{training}</bdi> })}</p>
				<p>{t.rich('genuine.issuedOn', { when: () => <LocalDate value={issuedAt} /> })}</p>
				{revokedAt && <p>{t.rich('revoked.revokedOn', { when: () => <LocalDate value={revokedAt} /> })}</p>}
			</Notice>
		</div>
	)
}
