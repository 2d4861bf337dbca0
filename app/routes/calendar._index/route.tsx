import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import {
	createCalendarFeed,
	listCalendarFeeds,
	revokeCalendarFeed,
} from '#app/domain/calendar/calendar-feeds.server.ts'

import { listDue } from '#app/domain/calendar/list-due.server.ts'

import { newFeed } from '#app/forms/calendar.ts'
import { parseForm } from '#app/forms/parse-form.ts'
import { chosenRow } from '#app/forms/post.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { env } from '#app/platform/env.server.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { DueList } from './due-list.tsx'
import { FeedPanel, NewLink } from './feed-panel.tsx'

export const handle = {
	words: [
		'calendar',
		'timeline.milestones',
		'settings.targets.names',
		'refusals',
		'codes.languages',
	] as const,
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
