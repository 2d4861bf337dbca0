import { Fragment } from 'react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Corrected } from '#app/components/corrections/corrected.tsx'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { CellField } from '#app/components/form/cell-field.tsx'
import { NumberField } from '#app/components/form/text-field.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { ParticipantRow } from '#app/domain/deliveries/training/get-training.server.ts'
import type { TrainingFigures } from '#app/domain/deliveries/training/participants-of.server.ts'
import { satisfactionFields } from '#app/forms/training.ts'
import { type Counted, hasBegun, type Sex, stages } from '#workflows/training/participants.ts'
import styles from './figures-panel.module.css'
import {
	givenOf,
	type PanelProps,
	ParticipantName,
	type RejectedPart,
	useParticipantName,
} from './participant-fields.tsx'

const open = new Set(['inSession', 'held', 'learningEvaluated'])
const answers = ['1', '2', '3', '4', '5'] as const

/** Test results before and after, and satisfaction; the answers are anonymous. */
export function ResultsPanel({ ledger, given }: PanelProps) {
	const t = useTranslations('trainingRecords.results')
	const format = useFormatter()
	const { learners, state, mayManage, satisfaction, plan } = ledger
	const taking = learners.filter(({ takesPart }) => takesPart)
	if (!hasBegun(state) || taking.length === 0) return null
	const total = satisfaction.answers.reduce((sum, count) => sum + count, 0)
	return (
		<Panel title={t('title')} id="results">
			{total > 0 && (
				<p>
					{t('satisfied', { share: format.number(satisfaction.share / 100, { style: 'percent' }), total })}
				</p>
			)}
			<Corrected name="satisfaction" />
			{mayManage && open.has(state) ? (
				<ResultsForm
					taking={taking}
					satisfaction={satisfaction.answers}
					revision={plan.revision}
					given={givenOf(given, 'results')}
				/>
			) : (
				<TestTable taking={taking} />
			)}
		</Panel>
	)
}

type FormProps = {
	taking: readonly ParticipantRow[]
	satisfaction: readonly number[]
	revision: number
	given: RejectedPart | undefined
}

function ResultsForm({ taking, satisfaction, revision, given }: FormProps) {
	const t = useTranslations('trainingRecords.results')
	const common = useTranslations('common')
	const nameOf = useParticipantName()
	const tests = Object.fromEntries(taking.map(({ id, preTest, postTest }) => [id, { preTest, postTest }]))
	const given5 = Object.fromEntries(satisfactionFields.map((answer, at) => [answer, satisfaction[at]]))
	const labelOf = (name: string) => {
		const answer = answers.find((each) => name === `satisfaction.a${each}`)
		if (answer) return common('labelled', { label: t('satisfaction'), value: t(`answers.${answer}`) })
		const taker = taking.find(({ id }) => name.startsWith(`tests.${id}.`))
		const test = t(name.endsWith('preTest') ? 'preTest' : 'postTest')
		return taker ? common('labelled', { label: test, value: nameOf(taker) }) : t('title')
	}
	return (
		<ActionForm
			errors={given?.errors ?? null}
			values={given?.typed ?? { tests, satisfaction: given5 }}
			id="results-form"
			labelOf={labelOf}
		>
			<input type="hidden" name="part" value="results" />
			<input type="hidden" name="revision" value={revision} />
			<TestTable taking={taking} form />
			<fieldset>
				<legend>{t('satisfaction')}</legend>
				<p>{t('satisfactionHint')}</p>
				{answers.map((answer) => (
					<NumberField key={answer} name={`satisfaction.a${answer}`} label={t(`answers.${answer}`)} />
				))}
			</fieldset>
			<Button>{t('save')}</Button>
		</ActionForm>
	)
}

function TestTable({ taking, form }: { taking: readonly ParticipantRow[]; form?: boolean }) {
	const t = useTranslations('trainingRecords.results')
	const name = useTranslations('trainingRecords.nominees')
	const common = useTranslations('common')
	const nameOf = useParticipantName()
	const test = (learner: ParticipantRow, which: 'preTest' | 'postTest') =>
		form ? (
			<CellField
				key={which}
				number
				name={`tests.${learner.id}.${which}`}
				label={common('labelled', { label: t(which), value: nameOf(learner) })}
			/>
		) : (
			(learner[which] ?? '–')
		)
	return (
		<Table
			caption={t('tests')}
			head={[name('name'), t('preTest'), t('postTest')]}
			numeric={[1, 2]}
			rows={taking.map((learner) => [
				<Fragment key="name">
					<ParticipantName learner={learner} />
					<Corrected name="participant" id={learner.id} />
				</Fragment>,
				test(learner, 'preTest'),
				// Of a participant who attended no day, a final test can only be removed.
				learner.wasAbsent && learner.postTest === null ? '–' : test(learner, 'postTest'),
			])}
		/>
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
