import { useTranslations } from 'use-intl/react'
import type { NeedStages } from '#workflows/need/stages.ts'
import type { RequestStages } from '#workflows/request/stages.ts'
import type { ShownDeliveryStatus } from '#workflows/status-line.ts'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './stage-line.module.css'

type Day = Date | string
type Stage = {
	key: string
	label: string
	state: 'done' | 'current' | 'todo' | 'ended'
	/** When it was completed; of a present stage, since when. */
	on: Day | null
	/** How many needs are in it, where they are in several. */
	needs?: number | null
}

/** So many stages stand in one row. */
const IN_ONE_ROW = 7

type StageLineProps = {
	stages: readonly Stage[]
	/** The due day of the present stage, where a time limit runs. */
	due: Day | null
}

/**
 * Where a record stands among its stages, with their days. On a phone the others are short bars beside the present one;
 * who hears the page is told all of them. Needs the words `stages`.
 */
function StageLine({ stages, due }: StageLineProps) {
	const t = useTranslations('stages')
	const states = useTranslations('common.steps')
	const present = stages.findIndex(({ state }) => state === 'current' || state === 'ended')
	const named = present < 0 ? stages.length - 1 : present
	const current = stages.filter(({ state }) => state === 'current').length
	return (
		<figure className={styles.frame} aria-label={t('title')}>
			<ol className={stages.length > IN_ONE_ROW ? `${styles.line} ${styles.rows}` : styles.line}>
				{stages.map(({ key, label, state, on, needs }, index) => (
					<li
						key={key}
						data-state={state}
						data-named={index === named || undefined}
						aria-current={index === named && state === 'current' ? 'step' : undefined}
					>
						<span>
							{label}
							{state !== 'ended' && <span className={styles.state}> ({states(state)})</span>}
						</span>
						{on && (
							<small>
								<LocalDate value={on} short />
							</small>
						)}
						{needs && <small>{t('needs', { count: needs })}</small>}
						{state === 'current' && current === 1 && due && (
							<small>{t.rich('due', { date: () => <LocalDate value={due} short /> })}</small>
						)}
					</li>
				))}
			</ol>
		</figure>
	)
}

type LineOf<Stages> = { stages: Stages; due?: Day | null }

/** As JSON carries them to the browser, days are texts. */
type Sent<Stages> = Stages extends (infer One)[]
	? readonly (One extends { on: Date | null } ? Omit<One, 'on'> & { on: Day | null } : never)[]
	: never

/** The stages of a request; with the status in which it ended early. Needs the words `stages` and `status`. */
export function RequestStageLine({ stages, due = null }: LineOf<Sent<RequestStages>>) {
	const t = useTranslations('stages.request')
	const status = useTranslations('status.request')
	return (
		<StageLine
			due={due}
			stages={stages.map((each) => ({
				...each,
				key: each.stage,
				label: each.state === 'ended' ? status(each.stage) : t(each.stage),
			}))}
		/>
	)
}

/** The stages of a need, in the same way. */
export function NeedStageLine({ stages, due = null }: LineOf<Sent<NeedStages>>) {
	const t = useTranslations('stages.need')
	const status = useTranslations('status.need')
	return (
		<StageLine
			due={due}
			stages={stages.map((each) => ({
				...each,
				key: each.stage,
				label: each.state === 'ended' ? status(each.stage) : t(each.stage),
			}))}
		/>
	)
}

type DeliveryStage = { status: ShownDeliveryStatus; state: 'done' | 'current' | 'todo'; since: Day | null }

/** The stages of a delivery are its statuses. Needs the words `stages` and `status.delivery`. */
export function DeliveryStageLine({ stages, due = null }: LineOf<readonly DeliveryStage[]>) {
	const status = useTranslations('status.delivery')
	return (
		<StageLine
			due={due}
			stages={stages.map(({ status: stage, state, since }) => ({
				key: stage,
				label: status(stage),
				state,
				on: since,
			}))}
		/>
	)
}
