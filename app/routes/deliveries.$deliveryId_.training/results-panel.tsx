import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { TrainingFigures } from '#app/domain/deliveries/training/participants-of.server.ts'
import { satisfactionFields } from '#app/forms/training.ts'
import { type Counted, hasBegun, type Sex, stages } from '#workflows/training/participants.ts'
import styles from './figures-panel.module.css'
import { givenOf, type PanelProps, type RejectedPart } from './participant-fields.tsx'

const open = new Set(['inSession', 'held', 'learningEvaluated'])
const answers = ['1', '2', '3', '4', '5'] as const

/** How satisfied participants were; the answers are anonymous. */
export function SatisfactionPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.results')
	const format = useFormatter()
	const { learners, state, mayManage, satisfaction, plan } = ledger
	if (!hasBegun(state) || !learners.some(({ takesPart }) => takesPart)) return null
	const total = satisfaction.answers.reduce((sum, count) => sum + count, 0)
	return (
		<Panel title={t('satisfaction')} id="satisfaction">
			{total > 0 && (
				<p>
					{t('satisfied', { share: format.number(satisfaction.share / 100, { style: 'percent' }), total })}
				</p>
			)}
			<Corrected name="satisfaction" />
			{mayManage && open.has(state) && (
				<SatisfactionForm
					stored={satisfaction.answers}
					revision={plan.revision}
					given={givenOf(given, 'satisfaction')}
				/>
			)}
		</Panel>
	)
}

type FormProps = { stored: readonly number[]; revision: number; given: RejectedPart | undefined }

function SatisfactionForm({ stored, revision, given }: FormProps) {
	const t = useTranslations('trainingRecords.results')
	const common = useTranslations('common')
	const satisfaction = Object.fromEntries(satisfactionFields.map((answer, at) => [answer, stored[at]]))
	const labelOf = (name: string) => {
		const answer = answers.find((each) => name === `satisfaction.a${each}`)
		return answer && common('labelled', { label: t('satisfaction'), value: t(`answers.${answer}`) })
	}
	return (
		<ActionForm
			errors={given?.errors ?? null}
			values={given?.typed ?? { satisfaction }}
			id="satisfaction-form"
			labelOf={labelOf}
		>
			<input type="hidden" name="part" value="satisfaction" />
			<input type="hidden" name="revision" value={revision} />
			<p>{t('satisfactionHint')}</p>
			{answers.map((answer) => (
				<NumberField key={answer} name={`satisfaction.a${answer}`} label={t(`answers.${answer}`)} />
			))}
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

/** Numbers of participants at each stage, in all and by sex, post and unit; without names. */
export function FiguresPanel({ figures }: { figures: TrainingFigures }) {
	const t = useTranslations('trainingRecords.figures')
	const sex = useTranslations('trainingRecords.sex')
	if (figures.all.nominated === 0) return null
	return (
		<Panel title={t('title')} id="figures">
			<Bars counted={figures.all} />
			<div className={styles.groups}>
				<Groups
					title={t('by.sex')}
					// Grouped by this code.
					groups={figures.sex.map((row) => ({ ...row, label: sex(row.group as Sex) }))}
				/>
				<Groups title={t('by.post')} groups={figures.post.map((row) => ({ ...row, label: row.group }))} />
				<Groups title={t('by.unit')} groups={figures.unit.map((row) => ({ ...row, label: row.group }))} />
			</div>
		</Panel>
	)
}

const WIDTH = 100
const LINE = 14

/** One bar a stage; the tables below give the same numbers. */
function Bars({ counted }: { counted: Counted }) {
	const t = useTranslations('trainingRecords.figures')
	const common = useTranslations('common')
	const most = Math.max(1, counted.nominated)
	return (
		<ul className={styles.bars}>
			{stages.map((stage) => (
				<li key={stage}>
					<span>
						{common.rich('labelledPart', {
							label: t(`stages.${stage}`),
							value: () => <strong>{counted[stage]}</strong>,
						})}
					</span>
					<svg
						viewBox={`0 0 ${WIDTH} ${LINE}`}
						preserveAspectRatio="none"
						aria-hidden="true"
						className={styles.line}
					>
						<rect className={styles.track} width={WIDTH} height={LINE} />
						<rect className={styles.bar} width={(counted[stage] / most) * WIDTH} height={LINE} />
					</svg>
				</li>
			))}
		</ul>
	)
}

type Group = { label: string; counted: Counted }

function Groups({ title, groups }: { title: string; groups: readonly Group[] }) {
	const t = useTranslations('trainingRecords.figures')
	return (
		<Table
			caption={title}
			head={[t('group'), ...stages.map((stage) => t(`stages.${stage}`))]}
			numeric={stages.map((_, at) => at + 1)}
			rows={groups.map(({ label, counted }) => [
				label ? <UserText key="label">{label}</UserText> : t('notTold'),
				...stages.map((stage) => counted[stage]),
			])}
		/>
	)
}
