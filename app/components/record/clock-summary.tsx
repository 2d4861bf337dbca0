import { useFormatter, useTranslations } from 'use-intl/react'
import type { Party } from '#workflows/clock/runs.ts'
import type { ClockView, Durations, ShownStanding } from '#workflows/clock/view.ts'
import type { StateRole } from '#workflows/roles.ts'
import { DayBars } from '../charts/histogram.tsx'
import type { KeyFact } from '../layout/page.tsx'
import { FactList } from '../ui/fact-list.tsx'
import { LocalDate } from '../ui/local-date.tsx'
import styles from './clock-summary.module.css'

/** Days of the week, counted from Sunday as they are stored, from Monday: a weekend is named in its own order. */
export const inWeekOrder = (days: readonly number[]): number[] =>
	days.toSorted((one, other) => fromMonday(one) - fromMonday(other))

const fromMonday = (day: number) => (day + 6) % 7

/** The name of a day of the week, in the reader's language. */
export function useWeekday() {
	const format = useFormatter()
	// 1 January 2017 was a Sunday.
	return (day: number) =>
		format.dateTime(new Date(Date.UTC(2017, 0, 1 + day)), { weekday: 'long', timeZone: 'UTC' })
}

/** The reader of the figures: for a State its own side is "you". */
type ClockReader = 'state' | 'office'

/** Who of the reader's own State must act: the reader, or people in these roles; null where another party must. */
type Awaited = 'you' | readonly StateRole[] | null

type ClockSummaryProps = {
	reader: ClockReader
	clock: ClockView & { awaited: Awaited }
	/** Text where no clock runs. */
	stopped: string
	/** The total time, with and without the time in which the State was asked. */
	durations?: Durations | null
}

/** The time each side has had the request or need, and whose turn it is, since when and until when. */
export function ClockSummary({ reader, clock, stopped, durations }: ClockSummaryProps) {
	const { running, unodc, state, held, awaited } = clock
	const t = useTranslations('processingTime')
	return (
		<>
			<p className={styles.sentence}>
				{held.length > 0 ? t(`sentence.${reader}`, { unodc, state }) : t('notFiled')}
			</p>
			{durations && <p>{t('durations', durations)}</p>}
			{running ? (
				<FactList
					items={[
						{
							label: t('now.with'),
							value: <NowWith reader={reader} party={running.party} awaited={awaited} />,
						},
						{ label: t('now.since'), value: <SinceDay running={running} /> },
						...(running.dueOn ? [{ label: t('now.due'), value: <DueOn running={running} /> }] : []),
					]}
				/>
			) : (
				<p>{stopped}</p>
			)}
		</>
	)
}

/** The working days that each party has had a request or need, as bars; hatched while it is overdue. */
export function HeldBars({ reader, clock: { running, held } }: { reader: ClockReader; clock: ClockView }) {
	const t = useTranslations('processingTime')
	const isLate = (party: Party) => running?.overdue === true && running.party === party
	return (
		<DayBars
			title={t('held.caption')}
			bars={held.map(({ party, workingDays, calendarDays }) => ({
				key: party,
				label: t(`parties.${reader}.${party}`),
				count: workingDays,
				calendarDays,
				isLate: isLate(party),
			}))}
		/>
	)
}

/** The party that must act now, or for readers of the State the person among them. */
export function NowWith({ reader, party, awaited }: { reader: ClockReader; party: Party; awaited: Awaited }) {
	const t = useTranslations('processingTime')
	const roles = useTranslations('common.roles')
	if (awaited === 'you') return t('you')
	if (awaited && awaited.length > 0) return awaited.map((role) => <div key={role}>{roles(role)}</div>)
	return t(`parties.${reader}.${party}`)
}

/** The day since which the party has the next action. */
export function SinceDay({ running }: { running: ShownStanding }) {
	return (
		<>
			<LocalDate value={running.since} />
			<WhoseDay running={running} />
		</>
	)
}

/** Whose day it is, where the party's calendar has another one than the moments on the page. */
function WhoseDay({ running: { party, isApart } }: { running: ShownStanding }) {
	const t = useTranslations('processingTime.dateIn')
	return isApart ? ` (${t(party === 'state' ? 'state' : 'office')})` : null
}

/** The due date; that it is overdue is also stated in words. */
export function DueOn({ running }: { running: ShownStanding }) {
	const { dueOn, overdue } = running
	const t = useTranslations('processingTime')
	if (!dueOn) return null
	return (
		<>
			<LocalDate value={dueOn} />
			<WhoseDay running={running} />
			{overdue && (
				<>
					{' '}
					<strong className={styles.overdue}>{t('now.overdue')}</strong>
				</>
			)}
		</>
	)
}

type ClockNoteProps = {
	calendar: {
		state: string
		weekend: readonly number[]
		timeZone: string
		holidays: 'set' | 'sample' | 'none' | 'unconfirmed'
	}
}

// Holidays that the operator has set are assumed to be complete.
const known = { sample: 'sample', none: 'noHolidays', unconfirmed: 'unconfirmed' } as const

/** The calendar of working days, and what is still unknown about it. */
export function ClockNote({ calendar: { state, weekend, timeZone, holidays } }: ClockNoteProps) {
	const t = useTranslations('processingTime.note')
	const format = useFormatter()
	const nameOf = useWeekday()
	const values = { state: `\u2068${state}\u2069`, timeZone: `\u2068${timeZone}\u2069` }
	return (
		<p className={styles.note} suppressHydrationWarning>
			{t('calendars', { ...values, weekend: format.list(inWeekOrder(weekend).map(nameOf)) })}{' '}
			{holidays !== 'set' && `${t(known[holidays])} `}
			{t('rule')}
		</p>
	)
}

type Turn = {
	reader: 'state' | 'office'
	clock: { running: ShownStanding | null; awaited: 'you' | readonly StateRole[] | null } | null
}

/** Who has a record, since when and until when, as facts in the head of its page; none while no clock runs. */
export function useTurnFacts({ reader, clock }: Turn): KeyFact[] {
	const t = useTranslations('processingTime.now')
	const running = clock?.running
	if (!running) return []
	return [
		{
			label: t('with'),
			value: <NowWith reader={reader} party={running.party} awaited={clock.awaited} />,
			detail: (
				<>
					{t('since')} <SinceDay running={running} />
				</>
			),
		},
		...(running.dueOn
			? [
					{
						label: t('due'),
						value: <DueOn running={running} />,
						// Today, or since a day off: the date alone says so.
						detail: running.left ? t(running.overdue ? 'late' : 'left', { days: running.left }) : undefined,
					},
				]
			: []),
	]
}
