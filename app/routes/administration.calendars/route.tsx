import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FilterForm } from '#app/components/form/filter-form.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { SettingOutcome } from '#app/components/record/setting-parts.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import {
	confirmHolidays,
	getCalendar,
	loadHolidays,
	setCalendar,
} from '#app/domain/clocks/settings.server.ts'
import { listStates } from '#app/domain/core/names-of.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { type CalendarChange, calendarChange } from '#app/forms/calendar.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import type { Actor } from '#app/platform/actor.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { DUTY_STATION } from '#workflows/calendars/duty-station.ts'
import { CalendarForm, CalendarHistory } from './calendar-panels.tsx'

export const handle = { words: ['settings', 'refusals'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const language = languageOf(request, actor.language)
	const outcome = new URL(request.url).searchParams
	return {
		calendar: await getCalendar(actor, filterValue(request, 'calendar') ?? DUTY_STATION, language),
		states: await listStates(actor, language),
		outcome: outcome.has('saved') ? 'saved' : outcome.has('same') ? 'same' : null,
		isUnknown: outcome.has('unknown'),
	}
})

export const action = signedInAction(async ({ actor, form }) => {
	const parsed = parseForm(form, calendarChange)
	if (!parsed.ok) return data({ errors: parsed.errors, typed: parsed.typed }, { status: 422 })
	const { value } = parsed
	const { calendar } = value
	return redirect(`/administration/calendars?calendar=${calendar}&${await outcomeOf(actor, value)}`, 303)
})

async function outcomeOf(actor: Actor, change: CalendarChange): Promise<'saved' | 'same' | 'unknown'> {
	const { type, calendar } = change
	if (type === 'load') return loadHolidays(actor, calendar)
	const changed =
		type === 'confirm'
			? await confirmHolidays(actor, calendar)
			: await setCalendar(actor, calendar, type === 'save' ? change : undefined)
	return changed ? 'saved' : 'same'
}

export default function CalendarsRoute() {
	const t = useTranslations('settings.calendars')
	const refusals = useTranslations('refusals')
	const { calendar, states, outcome, isUnknown } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const { id, name } = calendar
	const title = name === null ? t('dutyStation') : t('ofState', { state: `\u2068${name}\u2069` })
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{answer && 'problem' in answer && <Notice tone="warning" title={refusals('forbidden')} />}
			{!answer && <SettingOutcome outcome={outcome} />}
			{!answer && isUnknown && <Notice tone="warning" title={t('unknown')} />}
			<FilterForm
				button={t('show')}
				filters={[
					{
						name: 'calendar',
						label: t('which'),
						any: t('dutyStation'),
						value: name === null ? '' : id,
						options: states.map(({ iso3, name: state }) => ({ value: iso3, label: state })),
					},
				]}
			/>
			<Panel title={title}>
				<p>
					{t('timeZone', { zone: `\u2068${calendar.timeZone}\u2069` })}.{' '}
					{t(calendar.changed ? 'changed' : 'shipped')}
				</p>
				{name !== null && <HolidaySource calendar={calendar} />}
				<CalendarForm key={id} calendar={calendar} {...(answer && 'errors' in answer && answer)} />
			</Panel>
			<CalendarHistory title={title} history={calendar.history} />
		</Page>
	)
}

type Sourced = { id: string; source: string | null; isUnconfirmed: boolean; confirmedAt: Date | null }

/** Where the holidays of a State come from, and the two ways to change that: to take those of the library, or to confirm them. */
function HolidaySource({ calendar }: { calendar: Sourced }) {
	const t = useTranslations('settings.calendars')
	const { id, source, isUnconfirmed, confirmedAt } = calendar
	return (
		<>
			{source && (
				<p>
					{confirmedAt
						? t.rich('confirmed', { day: () => <LocalDate value={confirmedAt} /> })
						: t('notConfirmed')}
				</p>
			)}
			<form method="post">
				<input type="hidden" name="calendar" value={id} />
				<Button name="type" value="load" tone="secondary">
					{t('load')}
				</Button>{' '}
				{isUnconfirmed && (
					<Button name="type" value="confirm" tone="secondary">
						{t('confirm')}
					</Button>
				)}
			</form>
			<p>
				<small>
					{t.rich('attribution', {
						library: (text) => (
							<a href="https://github.com/commenthol/date-holidays" rel="noreferrer">
								{text}
							</a>
						),
						licence: (text) => (
							<a href="https://creativecommons.org/licenses/by/3.0/" rel="noreferrer">
								{text}
							</a>
						),
					})}
				</small>
			</p>
		</>
	)
}
