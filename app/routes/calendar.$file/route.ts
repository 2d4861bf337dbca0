import type { LoaderFunctionArgs } from '@remix-run/node'
import { readCalendarFeed } from '#app/domain/calendar/calendar-feeds.server.ts'
import { calendarText } from '#app/domain/calendar/due-item.ts'
import { dueWordsIn } from '#app/i18n/translator.server.ts'
import { env } from '#app/platform/env.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'

/** The calendar of a private link's owner. There is no sign-in here: the address itself is the secret. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	const token = params.file?.match(/^([\w-]{43})\.ics$/)?.[1] ?? ''
	const address = request.headers.get('x-client-address') ?? ''
	const read = await readCalendarFeed(address, token).catch(rethrow)
	if (read.outcome === 'tooOften') return plain(429, '429 Too Many Requests')
	if (read.outcome === 'unknown') return plain(404, '404 Not Found')
	return new Response(calendarText(read, dueWordsIn(read.language), env.APP_URL), {
		headers: {
			'Content-Type': 'text/calendar; charset=utf-8',
			'Content-Disposition': 'inline; filename="calendar.ics"',
		},
	})
}

const plain = (status: number, text: string) =>
	new Response(text, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } })
