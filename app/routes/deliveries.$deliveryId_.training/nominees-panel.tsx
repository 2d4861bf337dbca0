import { useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { FileField } from '#app/components/form/file-field.tsx'
import { useErrorText } from '#app/components/form/form-context.ts'
import { TextArea } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParticipantRow } from '#app/domain/deliveries/training/get-training.server.ts'
import { useSay } from '#app/i18n/use-say.ts'

import {
	givenOf,
	NomineeFields,
	type PanelProps,
	ParticipantName,
	type RejectedPart,
} from './participant-fields.tsx'

const withdrawable = new Set(['nominating', 'nominated', 'participantsConfirmed'])

/** The nominees, and forms to nominate more people. */
export function NomineesPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.nominees')
	const { learners, seats, mayNominate, state } = ledger
	const naming = mayNominate && state === 'nominating'
	const named = learners.filter(({ status }) => status !== 'withdrawn').length
	return (
		<Panel title={t('title')} id="nominees">
			<p>{t('count', { named, seats })}</p>
			<p>{t('privacy')}</p>
			{learners.length === 0 ? (
				<Empty title={t('none')}>{naming && <p>{t('noneHint')}</p>}</Empty>
			) : (
				<NomineeTable ledger={ledger} />
			)}
			{naming && (
				<>
					<details open={learners.length === 0 || givenOf(given, 'nominee') !== undefined}>
						<summary>{t('add')}</summary>
						<NomineeForm given={givenOf(given, 'nominee')} />
					</details>
					<details open={givenOf(given, 'list') !== undefined}>
						<summary>{t('addList')}</summary>
						<ListForm given={givenOf(given, 'list')} />
					</details>
				</>
			)}
		</Panel>
	)
}

function NomineeTable({ ledger: { learners, id, mayNominate, state } }: Pick<PanelProps, 'ledger'>) {
	const t = useTranslations('trainingRecords.nominees')
	const sex = useTranslations('trainingRecords.sex')
	const status = useTranslations('trainingRecords.status')
	const codes = useSay('codes.languages')
	const common = useTranslations('common')
	const mayWithdraw = mayNominate && withdrawable.has(state)
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[
				t('name'),
				t('sex'),
				t('post'),
				t('unit'),
				t('language'),
				t('supervisor'),
				t('status'),
				...(mayWithdraw ? [t('actions')] : []),
			]}
			rows={learners.map((learner) => [
				<ParticipantName key="name" learner={learner} />,
				sex(learner.sex),
				<UserText key="post">{learner.post}</UserText>,
				<UserText key="unit">{learner.unit}</UserText>,
				learner.language ? codes(learner.language) : '–',
				<UserText key="supervisor">{learner.supervisor ?? ''}</UserText>,
				<span key="status">
					{learner.remark
						? common.rich('labelledPart', {
								label: status(learner.status),
								value: () => <UserText>{learner.remark ?? ''}</UserText>,
							})
						: status(learner.status)}
				</span>,
				...(mayWithdraw ? [<Actions key="actions" deliveryId={id} learner={learner} state={state} />] : []),
			])}
		/>
	)
}

type ActionsProps = { deliveryId: string; learner: ParticipantRow; state: string }

function Actions({ deliveryId, learner: { id, name, status }, state }: ActionsProps) {
	const t = useTranslations('trainingRecords.nominees')
	const common = useTranslations('common')
	if (status === 'withdrawn') return null
	const label = state === 'nominating' ? t('remove') : t('withdraw')
	return (
		<>
			{(state === 'nominating' || name === '') && (
				<a href={`/deliveries/${deliveryId}/training/nominees/${id}`}>{t('correct')}</a>
			)}
			<form method="post">
				<input type="hidden" name="part" value="withdraw" />
				<input type="hidden" name="nomineeId" value={id} />
				<Button tone="quiet" aria-label={common('labelled', { label, value: name })}>
					{label}
				</Button>
			</form>
		</>
	)
}

function NomineeForm({ given }: { given: RejectedPart | undefined }) {
	const t = useTranslations('trainingRecords.nominees')
	return (
		<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="nominee">
			<input type="hidden" name="part" value="nominee" />
			<NomineeFields />
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

function ListForm({ given }: { given: RejectedPart | undefined }) {
	const t = useTranslations('trainingRecords.nominees')
	return (
		<>
			<ListErrors errors={given?.listErrors ?? []} />
			<ActionForm errors={given?.errors ?? null} values={given?.typed ?? null} id="list">
				<input type="hidden" name="part" value="list" />
				<TextArea name="list" label={t('list')} hint={t('listHint')} rows={8} required />
				<Button>{t('saveList')}</Button>
			</ActionForm>
			<form method="post" encType="multipart/form-data" className={formStyles.form}>
				<input type="hidden" name="part" value="list" />
				<FileField
					id="list-file"
					label={t('listFile')}
					hint={t('listFileHint')}
					error={undefined}
					accept=".csv,.txt,text/csv,text/plain"
				/>
				<Button tone="secondary">{t('saveFile')}</Button>
			</form>
		</>
	)
}

function ListErrors({ errors }: { errors: RejectedPart['listErrors'] }) {
	const t = useTranslations('trainingRecords.nominees')
	const errorText = useErrorText()
	if (errors.length === 0) return null
	return (
		<Notice tone="danger" title={t('listWrong')}>
			<ul>
				{errors.map(({ row, column, key: error }) => (
					<li key={`${row}-${column}`}>
						{t('listError', { row, column: column === 'row' ? t('row') : t(column) })} {errorText(error)}
					</li>
				))}
			</ul>
		</Notice>
	)
}
