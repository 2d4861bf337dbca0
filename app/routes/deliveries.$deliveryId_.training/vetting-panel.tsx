import { useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { CellField, CellSelect } from '#app/components/form/cell-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'

import { givenOf, type PanelProps, ParticipantName, useParticipantName } from './participant-fields.tsx'

const answers = ['nominated', 'confirmed', 'reserve', 'notConfirmed'] as const
const open = new Set(['nominated', 'participantsConfirmed'])

/** Vetting of nominees by the manager, with the share of women beside its target. */
export function VettingPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.vetting')
	const { learners, women, seats, mayManage, state } = ledger
	const confirmed = learners.filter(({ takesPart }) => takesPart).length
	if (learners.length === 0 || state === 'planning' || state === 'nominating') return null
	return (
		<Panel title={t('title')} id="vetting">
			<p>{t('confirmed', { confirmed, seats })}</p>
			{women.share !== null && <WomenShare {...women} share={women.share} />}
			{mayManage && open.has(state) && <VettingForm ledger={ledger} given={givenOf(given, 'vetting')} />}
		</Panel>
	)
}

function WomenShare({ share, target }: { share: number; target: number }) {
	const t = useTranslations('trainingRecords.vetting')
	const said = t('women', { share, target })
	if (share >= target) return <p>{said}</p>
	return (
		<Notice tone="warning" title={said}>
			<p>{t('womenBelow')}</p>
		</Notice>
	)
}

function VettingForm({ ledger: { learners }, given }: PanelProps) {
	const t = useTranslations('trainingRecords.vetting')
	const columns = useTranslations('trainingRecords.nominees')
	const status = useTranslations('trainingRecords.status')
	const common = useTranslations('common')
	const nameOf = useParticipantName()
	const named = learners.filter((learner) => learner.status !== 'withdrawn')
	const stored = Object.fromEntries(named.map(({ id, status, remark }) => [id, { status, remark }]))
	const labelOf = (name: string) => {
		const learner = named.find(({ id }) => name.startsWith(`vetting.${id}.`))
		const label = t(name.endsWith('remark') ? 'remark' : 'decision')
		return learner ? common('labelled', { label, value: nameOf(learner) }) : label
	}
	return (
		<ActionForm
			errors={given?.errors ?? null}
			values={given?.typed ?? { vetting: stored }}
			id="vetting-form"
			labelOf={labelOf}
		>
			<input type="hidden" name="part" value="vetting" />
			<Table
				caption={t('title')}
				captionHidden
				head={[columns('name'), columns('post'), columns('unit'), t('decision'), t('remark')]}
				rows={named.map((learner) => [
					<ParticipantName key="name" learner={learner} />,
					<UserText key="post">{learner.post}</UserText>,
					<UserText key="unit">{learner.unit}</UserText>,
					<CellSelect
						key="decision"
						name={`vetting.${learner.id}.status`}
						label={common('labelled', { label: t('decision'), value: nameOf(learner) })}
						options={answers.map((value) => ({ value, label: status(value) }))}
					/>,
					<CellField
						key="remark"
						name={`vetting.${learner.id}.remark`}
						label={common('labelled', { label: t('remark'), value: nameOf(learner) })}
					/>,
				])}
			/>
			<p>{t('remarkHint')}</p>
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}
