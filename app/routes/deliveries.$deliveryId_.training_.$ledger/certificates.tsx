import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { SelectField } from '#app/components/form/choice-group.tsx'
import { TextField } from '#app/components/form/text-field.tsx'
import { column, type ListColumn } from '#app/components/list/list-column.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerPage, LedgerRow } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import type { GivenBlock } from './bulk-menus.tsx'

/** Which conditions of a certificate each participant meets, and the certificate. */
export function useCertificateColumns({ id }: Pick<LedgerPage, 'id'>): ListColumn<LedgerRow>[] {
	const t = useTranslations('trainingRecords.certificates')
	const met = (is: boolean) => (is ? t('met') : t('notMet'))
	return [
		column('attended', t('attended'), ({ rules }) => met(rules.attended), 'detail'),
		column('tested', t('tested'), ({ rules }) => met(rules.tested), 'detail'),
		column('certificate', t('certificate'), (row) => <Certificate row={row} deliveryId={id} />),
		column(
			'issuedOn',
			t('issuedOn'),
			({ certificate }) => certificate && <LocalDate value={certificate.issuedAt} short />,
			'detail',
		),
	]
}

function Certificate({ row, deliveryId }: { row: LedgerRow; deliveryId: string }) {
	const t = useTranslations('trainingRecords.certificates')
	const common = useTranslations('common')
	const { certificate, id, rules } = row
	if (!certificate) return rules.passes ? t('ready') : <NotPassed rules={rules} />
	const { number, revokedAt, reason } = certificate
	if (revokedAt)
		return (
			<>
				{common('labelled', { label: number, value: t('revokedOn') })} <LocalDate value={revokedAt} /> (
				<UserText>{reason ?? ''}</UserText>)
			</>
		)
	return <a href={`/deliveries/${deliveryId}/training/certificates/${id}.pdf`}>{number}</a>
}

/** No certificate, and what is missing for it: a phone shows no other column. */
function NotPassed({ rules: { attended, tested } }: Pick<LedgerRow, 'rules'>) {
	const t = useTranslations('trainingRecords.certificates')
	const common = useTranslations('common')
	const missing = [...(attended ? [] : [t('attended')]), ...(tested ? [] : [t('tested')])]
	return (
		<>
			{t('none')}
			{missing.map((label) => (
				<Fragment key={label}> · {common('labelled', { label, value: t('notMet') })}</Fragment>
			))}
		</>
	)
}

type RevokeProps = { ledger: LedgerPage; given: GivenBlock | undefined }

/** What a certificate requires, where it is checked, and the form by which the manager revokes one. */
export function CertificateForms({ ledger: { passMark, mayManage, valid }, given }: RevokeProps) {
	const t = useTranslations('trainingRecords.certificates')
	return (
		<>
			<p>
				{t('rule', { passMark })} <a href="/certificates/verify">{t('check')}</a>
			</p>
			{mayManage && valid.length > 0 && (
				<details open={given !== undefined}>
					<summary>{t('revoke')}</summary>
					<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="revoke">
						<input type="hidden" name="part" value="revoke" />
						<SelectField
							name="nomineeId"
							label={t('whose')}
							required
							options={valid.map(({ id, name, number }) => ({ value: id, label: `${number} ${name}` }))}
						/>
						<TextField name="reason" label={t('reason')} required />
						<Button tone="danger">{t('revoke')}</Button>
					</ActionForm>
				</details>
			)}
		</>
	)
}
