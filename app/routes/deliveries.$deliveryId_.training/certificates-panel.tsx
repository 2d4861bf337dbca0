import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParticipantRow } from '#app/domain/deliveries/training/get-training.server.ts'
import { deliveryStatusesThat } from '#workflows/delivery/status-facts.ts'

import { givenOf, type PanelProps, ParticipantName } from './participant-fields.tsx'

const shown = new Set<string>(deliveryStatusesThat('taught'))

/** Who meets the conditions of a certificate and why, and the certificates issued. */
export function CertificatesPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.certificates')
	const { learners, state, mayManage, id } = ledger
	const taking = learners.filter(({ takesPart }) => takesPart)
	if (!shown.has(state) || taking.length === 0) return null
	const valid = taking.filter(({ certificate }) => certificate && !certificate.revokedAt)
	return (
		<Panel title={t('title')} id="certificates">
			<p>{t('rule', { passMark: ledger.plan.passMark })}</p>
			<CertificateTable taking={taking} deliveryId={id} />
			<p>
				<a href="/certificates/verify">{t('check')}</a>
			</p>
			{mayManage && valid.length > 0 && (
				<details open={givenOf(given, 'revoke') !== undefined}>
					<summary>{t('revoke')}</summary>
					<ActionForm
						errors={givenOf(given, 'revoke')?.errors ?? null}
						values={givenOf(given, 'revoke')?.typed ?? null}
						id="revoke"
					>
						<input type="hidden" name="part" value="revoke" />
						<SelectField
							name="nomineeId"
							label={t('whose')}
							required
							options={valid.map(({ id, name, certificate }) => ({
								value: id,
								label: `${certificate?.number} ${name}`,
							}))}
						/>
						<TextField name="reason" label={t('reason')} required />
						<Button tone="danger">{t('revoke')}</Button>
					</ActionForm>
				</details>
			)}
		</Panel>
	)
}

function CertificateTable({ taking, deliveryId }: { taking: readonly ParticipantRow[]; deliveryId: string }) {
	const t = useTranslations('trainingRecords.certificates')
	const name = useTranslations('trainingRecords.nominees')
	const met = (is: boolean) => (is ? t('met') : t('notMet'))
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[name('name'), t('attended'), t('tested'), t('certificate')]}
			rows={taking.map((learner) => [
				<ParticipantName key="name" learner={learner} />,
				met(learner.rules.attended),
				met(learner.rules.tested),
				<Certificate key="certificate" learner={learner} deliveryId={deliveryId} />,
			])}
		/>
	)
}

function Certificate({ learner, deliveryId }: { learner: ParticipantRow; deliveryId: string }) {
	const t = useTranslations('trainingRecords.certificates')
	const common = useTranslations('common')
	const { certificate, id } = learner
	if (!certificate) return learner.rules.passes ? t('ready') : t('none')
	const { number, issuedAt, revokedAt, reason } = certificate
	if (revokedAt)
		return (
			<>
				{common('labelled', { label: number, value: t('revokedOn') })} <LocalDate value={revokedAt} /> (
				<UserText>{reason ?? ''}</UserText>)
			</>
		)
	return (
		<>
			<a href={`/deliveries/${deliveryId}/training/certificates/${id}.pdf`}>{number}</a>, {t('issuedOn')}{' '}
			<LocalDate value={issuedAt} />
		</>
	)
}
