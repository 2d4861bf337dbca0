import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { ComparisonTable } from '#app/components/matrix/comparison-table.tsx'
import { Points, ShareBar } from '#app/components/matrix/marks.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { Round, ShownScore } from '#app/domain/priority/rounds.server.ts'
import { priorityCriteria } from '#workflows/priority/criteria.ts'
import styles from './priority.module.css'

/** A settled round: every officer's points side by side, each number expandable into its parts. */
export function RoundPanel({ round: { round, scores, priority } }: { round: Round }) {
	const t = useTranslations('priority')
	const officerOf = ({ officer, total }: ShownScore) => t('result.officer', { name: officer, total })
	return (
		<Panel title={t('round', { round })} id={`round-${round}`}>
			<ComparisonTable
				caption={t('result.caption')}
				head={{ criterion: t('result.criterion'), alternatives: scores.map(officerOf) }}
				rows={[
					...priorityCriteria.map((criterion) => ({
						criterion: t(`criteria.${criterion}.name`),
						cells: scores.map((score) => <Given key={score.id} score={score} criterion={criterion} />),
					})),
					{
						criterion: t('result.total'),
						cells: scores.map(({ id, total }) => <Total key={id} total={total} />),
					},
				]}
			/>
			<details className={styles.parts}>
				<summary>{t('result.mean', { priority, count: scores.length })}</summary>
				<ul>
					{scores.map((score) => (
						<li key={score.id}>{officerOf(score)}</li>
					))}
				</ul>
			</details>
			{scores.map((score) => (
				<ScoreParts key={score.id} score={score} />
			))}
		</Panel>
	)
}

const MOST_POINTS = 4

/** The sum of an officer's points as a bar with its number. */
function Total({ total }: { total: number }) {
	const format = useFormatter()
	return (
		<>
			<ShareBar share={total / 100} />
			<strong>{format.number(total)}</strong>
		</>
	)
}

type GivenProps = { score: ShownScore; criterion: (typeof priorityCriteria)[number] }

/** One officer's points for one criterion, and why. */
function Given({ score, criterion }: GivenProps) {
	const t = useTranslations('priority.result')
	const part = score.parts.find((each) => each.criterion === criterion)
	if (!part) return null
	return (
		<>
			<Points points={part.points} most={MOST_POINTS} text={t('points', { points: part.points })} />
			{part.missing && <span className={styles.missing}> ({t('missing')})</span>}
			{part.comment && (
				<p className={styles.comment}>
					<UserText block>{part.comment}</UserText>
				</p>
			)}
		</>
	)
}

/** The parts of one officer's total: each criterion with its weight, its points in words, and its contribution. */
function ScoreParts({ score: { officer, total, parts } }: { score: ShownScore }) {
	const t = useTranslations('priority')
	const common = useTranslations('common')
	const format = useFormatter()
	return (
		<details className={styles.parts}>
			<summary>
				{common('labelled', {
					label: `\u2068${officer}\u2069`,
					value: t('result.parts', { total }),
				})}
			</summary>
			<Table
				caption={t('result.partsCaption')}
				captionHidden
				head={[
					t('result.criterion'),
					t('result.weight'),
					t('form.points'),
					t('result.anchor'),
					t('result.adds'),
				]}
				numeric={[1, 2, 4]}
				rows={[
					...parts.map(({ criterion, weight, points, missing, share }) => [
						t(`criteria.${criterion}.name`),
						format.number(weight),
						format.number(points),
						missing ? t('result.missing') : t(`criteria.${criterion}.points${points}`),
						format.number(share),
					]),
					[t('result.total'), '', '', '', format.number(total)],
				]}
			/>
		</details>
	)
}

type AnewProps = {
	round: number
	wrong: { errors: Record<string, string>; typed: Record<string, unknown> } | undefined
}

/** Opens another round, with its reason. */
export function ScoreAgainPanel({ round, wrong }: AnewProps) {
	const t = useTranslations('priority.anew')
	return (
		<Panel title={t('title')} id="anew">
			<p>{t('lead')}</p>
			<ActionForm errors={wrong?.errors} values={wrong?.typed} sends={{ name: 'type', value: 'scoreAnew' }}>
				<input type="hidden" name="round" value={round} />
				<TextArea name="reason" label={t('reason')} rows={3} required />
				<Button name="type" value="scoreAnew" tone="secondary">
					{t('submit')}
				</Button>
			</ActionForm>
		</Panel>
	)
}
