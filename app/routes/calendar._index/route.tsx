import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import {
	createCalendarFeed,
	listCalendarFeeds,
	revokeCalendarFeed,
} from '#app/domain/calendar/calendar-feeds.server.ts'
import { type DueItem, dueStep } from '#app/domain/calendar/due-item.ts'
import { listDue } from '#app/domain/calendar/list-due.server.ts'
import { newFeed } from '#app/forms/calendar.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { env } from '#app/platform/env.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { FeedPanel, NewLink } from './feed-panel.tsx'

export const handle = {
	words: ['calendar', 'timeline.due', 'settings.targets.names', 'refusals', 'codes.languages'] as const,
}

/** Dates that the page shows; a calendar link contains more. */
const SHOWN = 100

export const loader = readingLoader(async ({ actor, request }) => ({
	...(await listDue(actor, SHOWN)),
	feeds: await listCalendarFeeds(actor),
	language: languageOf(request, actor.language),
	revoked: new URL(request.url).searchParams.get('done') === 'revoked',
}))

export const action = signedInAction(async ({ actor, form }) => {
	const revoking = parseForm(form, chosenRow)
	if (revoking.ok) {
		await revokeCalendarFeed(actor, revoking.value.id)
		return redirect('/calendar?done=revoked', 303)
	}
	const { ok, ...parsed } = parseForm(form, newFeed)
	if (!('value' in parsed)) return data({ link: null, ...parsed }, { status: 422 })
	const { token } = await createCalendarFeed(actor, parsed.value.language)
	// Shown only in this response: a redirect to it would leave the secret in the browser's history.
	return { link: `${env.APP_URL}/calendar/${token}.ics`, errors: {}, typed: parsed.typed }
})

export default function CalendarRoute() {
	const t = useTranslations('calendar')
	const { items, hasMore, today, feeds, language, revoked } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const problem = answer && 'problem' in answer ? answer.problem : undefined
	const given = answer && 'link' in answer ? answer : undefined
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<ProblemNotice problem={problem} />
			{revoked && !answer && <Notice tone="success" title={t('feeds.revoked')} />}
			{given?.link && <NewLink link={given.link} />}
			<DueList items={items} today={today} />
			{hasMore && <p>{t('more', { count: items.length })}</p>}
			<FeedPanel feeds={feeds} errors={given?.errors ?? problem?.errors} values={{ language }} />
		</Page>
	)
}

type DueListProps = { items: readonly DueItem[]; today: string }

/** The reader's due actions: overdue ones first, then month by month. */
function DueList({ items, today }: DueListProps) {
	const t = useTranslations('calendar')
	const format = useFormatter()
	if (items.length === 0)
		return (
			<Empty title={t('none.title')}>
				<p>{t('none.body')}</p>
			</Empty>
		)
	const months = new Map<string, DueItem[]>()
	for (const item of items) {
		const month = (item.until ?? item.on) < today ? '' : item.on.slice(0, 7)
		months.set(month, [...(months.get(month) ?? []), item])
	}
	const nameOf = (month: string) =>
		format.dateTime(new Date(`${month}-01`), { month: 'long', year: 'numeric', timeZone: 'UTC' })
	return [...months].map(([month, ofMonth]) => (
		<Panel key={month} title={month ? nameOf(month) : t('late')}>
			<DueTable items={ofMonth} caption={month ? nameOf(month) : t('late')} />
		</Panel>
	))
}

function DueTable({ items, caption }: { items: readonly DueItem[]; caption: string }) {
	const t = useTranslations('calendar')
	const words = { calendar: useSay('calendar'), timeline: useSay('timeline'), settings: useSay('settings') }
	return (
		<Table
			caption={caption}
			captionHidden
			head={[t('head.what'), t('head.day'), t('head.about')]}
			rows={items.map((item) => [
				dueStep(item, words),
				<Days key="days" item={item} />,
				<a key="about" href={item.path}>
					{item.reference ? <bdi>{item.reference}</bdi> : t('noReference')}
					{item.number && ` · ${t('need', { number: item.number })}`}
				</a>,
			])}
		/>
	)
}

function Days({ item: { on, until } }: { item: DueItem }) {
	if (!until || until === on) return <LocalDate value={on} />
	return (
		<>
			<LocalDate value={on} /> – <LocalDate value={until} />
		</>
	)
}
