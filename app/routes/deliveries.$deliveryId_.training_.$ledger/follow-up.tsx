import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'
import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { column, type ListColumn } from '#app/components/list/list-column.ts'
import { Button } from '#app/components/ui/button.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { LedgerPage, LedgerRow } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import type { GivenBlock } from './bulk-menus.tsx'

const speakers = ['learner', 'supervisor'] as const

/** What each participant and each supervisor said. */
export function useFollowUpColumns(): ListColumn<LedgerRow>[] {
	const t = useTranslations('trainingRecords.followUp')
	return speakers.map((by) => column(by, t(by), (row) => <Said row={row} by={by} />))
}

function Said({ row: { id, followUps }, by }: { row: LedgerRow; by: (typeof speakers)[number] }) {
	const t = useTranslations('trainingRecords.followUp')
	const common = useTranslations('common')
	const said = followUps.filter((each) => each.by === by)
	if (said.length === 0) return '–'
	const answer = (is: boolean) => common(is ? 'yes' : 'no')
	return said.map(({ early, stillInPost, applying, comment, earlyReason }) => (
		<div key={String(early)}>
			{common('labelled', { label: t('stillInPost'), value: answer(stillInPost) })}
			<br />
			{common('labelled', { label: t('applying'), value: answer(applying) })}{' '}
			<UserText block>
				{[...(early ? [t('early', { reason: earlyReason })] : []), comment].filter(Boolean).join('\n')}
			</UserText>
			{!early && <Corrected name="followUp" id={`${id}:${by}`} />}
		</div>
	))
}

type FormProps = { ledger: LedgerPage; given: GivenBlock | undefined }

/** The form by which an answer is recorded, in the months in which it is asked for. */
export function FollowUpForm({ ledger: { taking, state }, given }: FormProps) {
	const t = useTranslations('trainingRecords.followUp')
	const common = useTranslations('common')
	const yesNo = [
		{ value: 'yes', label: common('yes') },
		{ value: 'no', label: common('no') },
	]
	if (state !== 'followUp') return null
	return (
		<details open={given !== undefined}>
			<summary>{t('add')}</summary>
			<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="follow-up-form">
				<input type="hidden" name="part" value="followUp" />
				<SelectField
					name="nomineeId"
					label={t('who')}
					required
					options={taking.map(({ id, name, post }) => ({
						value: id,
						label: [name, post].filter(Boolean).join(' · '),
					}))}
				/>
				<ChoiceGroup
					name="by"
					label={t('by')}
					required
					options={[
						{ value: 'learner', label: t('learner') },
						{ value: 'supervisor', label: t('supervisor') },
					]}
				/>
				<ChoiceGroup name="stillInPost" label={t('stillInPost')} required options={yesNo} />
				<ChoiceGroup name="applying" label={t('applying')} required options={yesNo} />
				<TextArea name="comment" label={t('comment')} rows={3} />
				<TextField name="earlyReason" label={t('earlyReason')} hint={t('earlyHint')} autoComplete="off" />
				<Button>{t('save')}</Button>
			</ActionForm>
		</details>
	)
}
