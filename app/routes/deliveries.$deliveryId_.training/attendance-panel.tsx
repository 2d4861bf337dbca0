import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { ParticipantRow, TrainingLedger } from '#app/domain/deliveries/training/get-training.server.ts'
import { hasBegun } from '#workflows/training/participants.ts'
import styles from './attendance-panel.module.css'

import { type PanelProps, ParticipantName, useParticipantName } from './participant-fields.tsx'

/** Attendance by day. */
export function AttendancePanel({ ledger }: Pick<PanelProps, 'ledger'>) {
	const t = useTranslations('trainingRecords.attendance')
	const { learners, plan, state, mayManage } = ledger
	const taking = learners.filter(({ takesPart }) => takesPart)
	if (!hasBegun(state)) return null
	const recorded = taking.some(({ presentOn }) => presentOn.length > 0)
	const open = mayManage && (state === 'inSession' || (!recorded && state !== 'certified'))
	return (
		<Panel title={t('title')} id="attendance">
			<p>{t('rule')}</p>
			{plan.days.length === 0 && <Empty title={t('noDays')} />}
			{plan.days.length > 0 && open && <AttendanceForm ledger={ledger} taking={taking} />}
			{plan.days.length > 0 && !open && <Grid days={plan.days} taking={taking} />}
		</Panel>
	)
}

type FormProps = { ledger: TrainingLedger; taking: readonly ParticipantRow[] }

function AttendanceForm({ ledger: { plan }, taking }: FormProps) {
	const t = useTranslations('trainingRecords.attendance')
	return (
		<form method="post">
			<input type="hidden" name="part" value="attendance" />
			<input type="hidden" name="revision" value={plan.revision} />
			<Grid days={plan.days} taking={taking} form />
			<p className={styles.save}>
				<Button>{t('save')}</Button>
			</p>
		</form>
	)
}

function Grid({ days, taking, form }: { days: string[]; taking: readonly ParticipantRow[]; form?: boolean }) {
	const t = useTranslations('trainingRecords.attendance')
	const name = useTranslations('trainingRecords.nominees')
	const format = useFormatter()
	const nameOf = useParticipantName()
	const short = (day: string) =>
		format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })
	const cell = (learner: ParticipantRow, day: string) => {
		const present = learner.presentOn.includes(day)
		if (!form) return present ? t('present') : t('absent')
		const label = t('cell', { name: nameOf(learner), day: short(day) })
		return (
			<input
				type="checkbox"
				className={styles.box}
				name="present"
				value={`${learner.id}:${day}`}
				defaultChecked={present}
				aria-label={label}
			/>
		)
	}
	return (
		<Table
			caption={t('title')}
			captionHidden
			head={[name('name'), ...days.map(short), t('share')]}
			numeric={[days.length + 1]}
			rows={taking.map((learner) => [
				<ParticipantName key="name" learner={learner} />,
				...days.map((day) => cell(learner, day)),
				format.number(learner.presentOn.length / days.length, { style: 'percent' }),
			])}
		/>
	)
}
