import { useTranslations } from 'use-intl/react'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import type { TrainingFigures } from '#app/domain/deliveries/training/participants-of.server.ts'

import { type Counted, type Sex, stages } from '#workflows/training/participants.ts'
import styles from './figures-panel.module.css'

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
