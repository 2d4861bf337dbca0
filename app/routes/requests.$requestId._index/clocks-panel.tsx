import { useTranslations } from 'use-intl/react'

import {
	ClockNote,
	ClockSummary,
	DueOn,
	HeldBars,
	NowWith,
	SinceDay,
} from '#app/components/record/clock-summary.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { Clocks } from '#app/domain/clocks/clocks-in-view.server.ts'

/** Who has had the request and its needs for how long, in the aside; how days are counted stands below the needs. */
export function TimePart({ clocks: { whole, reader } }: { clocks: Clocks }) {
	const t = useTranslations('processingTime')
	if (!whole || whole.held.length === 0) return null
	return (
		<Fold title={t('title')}>
			<HeldBars reader={reader} clock={whole} />
			<p>
				<a href="#clocks">{t('details')}</a>
			</p>
		</Fold>
	)
}

type ClocksPanelProps = { requestId: string; clocks: Clocks }

/** The time each side has had the request and its needs, and the running clock. */
export function ClocksPanel({ requestId, clocks: { whole, needs, ...about } }: ClocksPanelProps) {
	const t = useTranslations('processingTime')
	const waiting = needs.some(({ running }) => running)
	if (!whole && needs.length === 0) return null
	return (
		<Fold title={t('details')} id="clocks" isAside>
			{whole && (
				<ClockSummary
					reader={about.reader}
					clock={whole}
					stopped={t(waiting ? 'now.withNeeds' : 'now.stopped')}
					durations={whole.durations}
				/>
			)}
			{needs.length > 0 && <NeedClocks requestId={requestId} reader={about.reader} needs={needs} />}
			<ClockNote calendar={about.calendar} />
		</Fold>
	)
}

type NeedClocksProps = { requestId: string } & Pick<Clocks, 'reader' | 'needs'>

function NeedClocks({ requestId, reader, needs }: NeedClocksProps) {
	const t = useTranslations('processingTime')
	return (
		<Table
			caption={t('needs.caption')}
			head={[
				t('needs.need'),
				t('now.with'),
				t('now.since'),
				t('now.due'),
				t('needs.unodc'),
				t(`needs.side.${reader}`),
			]}
			numeric={[4, 5]}
			rows={needs.map(({ id, number, title, running, unodc, state, awaited }) => [
				<a key="need" href={`/requests/${requestId}/needs/${id}`}>
					{t('needs.name', { rank: number, title: `\u2068${title}\u2069` })}
				</a>,
				running ? (
					<NowWith key="with" reader={reader} party={running.party} awaited={awaited} />
				) : (
					t('needs.nobody')
				),
				running ? <SinceDay key="since" running={running} /> : '',
				running?.dueOn ? <DueOn key="due" running={running} /> : t('now.noDay'),
				t('held.days', { days: unodc }),
				t('held.days', { days: state }),
			])}
		/>
	)
}
