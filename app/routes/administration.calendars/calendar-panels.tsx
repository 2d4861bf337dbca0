import { useFormatter, useTranslations } from 'use-intl/react'
import { ActionForm } from '#app/components/form/action-form.tsx'
import { ChoiceGroup } from '#app/components/form/choice-group.tsx'
import { TextArea } from '#app/components/form/text-field.tsx'
import { inWeekOrder, useWeekday } from '#app/components/record/clock-summary.tsx'
import { SettingHistoryTable } from '#app/components/record/setting-parts.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { weekdays } from '#app/forms/calendar.ts'
import { readHolidays } from '#workflows/calendars/holidays.ts'

type CalendarFormProps = {
	calendar: { id: string; weekend: readonly number[]; holidays: readonly string[]; changed: boolean }
	errors?: Record<string, string>
	typed?: Record<string, unknown>
}

/** The days off of one calendar. */
export function CalendarForm({ calendar, errors, typed }: CalendarFormProps) {
	const t = useTranslations('settings.calendars')
	const settings = useTranslations('settings')
	const nameOf = useWeekday()
	const { id, weekend, holidays, changed } = calendar
	const values = typed ?? { weekend: weekend.map(String), holidays: holidays.join('\n') }
	return (
		<ActionForm errors={errors} values={values} sends={{ name: 'type', value: 'save' }}>
			<input type="hidden" name="calendar" value={id} />
			<ChoiceGroup
				name="weekend"
				label={t('weekend')}
				options={weekdays.map((day) => ({
					value: String(day),
					label: nameOf(day),
				}))}
				multiple
				required
			/>
			<TextArea
				name="holidays"
				label={t('holidays')}
				hint={t('holidaysHint')}
				rows={12}
				help={errors?.holidays && <BadLine text={String(typed?.holidays ?? '')} />}
				describedBy={errors?.holidays ? 'bad-line' : undefined}
			/>
			<div>
				<Button name="type" value="save">
					{settings('save')}
				</Button>{' '}
				{changed && (
					<Button tone="quiet" name="type" value="reset">
						{settings('reset')}
					</Button>
				)}
			</div>
		</ActionForm>
	)
}

/** The lines that cannot be parsed. */
function BadLine({ text }: { text: string }) {
	const t = useTranslations('settings.calendars')
	const read = readHolidays(text)
	if (read.ok) return null
	const values = { line: String(read.line), text: `\u2068${read.text}\u2069` }
	return <p id="bad-line">{t(read.why, values)}</p>
}

type Days = {
	weekend: readonly number[]
	holidays: readonly string[]
	source?: string
	confirmed?: boolean
}
type Change = { id: string; at: Date; by: string; from: Days; to: Days }

/** Changes of the days off: who, when, and which. */
export function CalendarHistory({ title, history }: { title: string; history: readonly Change[] }) {
	return (
		<SettingHistoryTable
			rows={history.map(({ from, to, ...change }) => ({
				id: change.id,
				at: change.at,
				by: change.by,
				what: title,
				from: <DaysGone days={from} other={to} word="removed" />,
				to: (
					<>
						<DaysGone days={to} other={from} word="added" />
						<Origin days={to} />
					</>
				),
			}))}
		/>
	)
}

/** Where new days come from, if no administrator entered them. */
function Origin({ days: { source, confirmed } }: { days: Days }) {
	const t = useTranslations('settings.calendars')
	if (confirmed) return <div>{t('confirmedDays')}</div>
	return source ? <div>{t('fromLibrary')}</div> : null
}

type DaysGoneProps = { days: Days; other: Days; word: 'added' | 'removed' }

/** The days of rest, where they changed, and the holidays only in one of the two versions. */
function DaysGone({ days, other, word }: DaysGoneProps) {
	const t = useTranslations('settings.history')
	const format = useFormatter()
	const rest = inWeekOrder(days.weekend).map(useWeekday())
	const own = days.holidays.filter((day) => !other.holidays.includes(day))
	const sameRest = String(days.weekend) === String(other.weekend)
	if (sameRest && own.length === 0) return t('nothing')
	return (
		<>
			{!sameRest && <div>{t('rest', { days: format.list(rest) })}</div>}
			{own.length > 0 && <div>{t(word, { days: `\u2066${own.join(', ')}\u2069` })}</div>}
		</>
	)
}
