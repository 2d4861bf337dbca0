import { Fragment } from 'react'
import { useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup, SelectField } from '#app/components/form/choice-group.tsx'

import { TextArea, TextField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParticipantRow } from '#app/domain/deliveries/training/get-training.server.ts'

import { givenOf, type PanelProps, ParticipantName, type RejectedPart } from './participant-fields.tsx'

const shown = new Set(['followUp', 'resultsReview', 'closed'])

/** Follow-up after six months, by participants and their supervisors. */
export function FollowUpPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.followUp')
	const { learners, state } = ledger
	const taking = learners.filter(({ takesPart }) => takesPart)
	const there = taking.filter(({ wasAbsent }) => !wasAbsent)
	const said = taking.flatMap((learner) => learner.followUps.map((each) => ({ learner, ...each })))
	if (!shown.has(state) || taking.length === 0) return null
	return (
		<Panel title={t('title')} id="follow-up">
			<p>
				{t('count', {
					heard: there.filter(({ followUps }) => followUps.some(({ early }) => !early)).length,
					of: there.length,
				})}
			</p>
			{said.length === 0 ? <Empty title={t('none')} /> : <SaidTable said={said} />}
			{state === 'followUp' && <FollowUpForm taking={there} given={givenOf(given, 'followUp')} />}
		</Panel>
	)
}

type Said = ParticipantRow['followUps'][number] & { learner: ParticipantRow }

function SaidTable({ said }: { said: readonly Said[] }) {
	const t = useTranslations('trainingRecords.followUp')
	const name = useTranslations('trainingRecords.nominees')
	const common = useTranslations('common')
	const answer = (is: boolean) => common(is ? 'yes' : 'no')
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[name('name'), t('by'), t('stillInPost'), t('applying'), t('comment')]}
			rows={said.map(({ learner, by, stillInPost, applying, comment, early, earlyReason }) => [
				<Fragment key="name">
					<ParticipantName learner={learner} />
					{!early && <Corrected name="followUp" id={`${learner.id}:${by}`} />}
				</Fragment>,
				t(by === 'supervisor' ? 'supervisor' : 'learner'),
				answer(stillInPost),
				answer(applying),
				<UserText key="comment" block>
					{[...(early ? [t('early', { reason: earlyReason })] : []), comment].filter(Boolean).join('\n')}
				</UserText>,
			])}
		/>
	)
}

function FollowUpForm({
	taking,
	given,
}: {
	taking: readonly ParticipantRow[]
	given: RejectedPart | undefined
}) {
	const t = useTranslations('trainingRecords.followUp')
	const common = useTranslations('common')
	const yesNo = [
		{ value: 'yes', label: common('yes') },
		{ value: 'no', label: common('no') },
	]
	return (
		<>
			<h3>{t('add')}</h3>
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
		</>
	)
}
