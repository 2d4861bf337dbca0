import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Table } from '#app/components/ui/table.tsx'
import {
	endOtherSessions,
	endOwnSession,
	listSessions,
	type OpenSession,
} from '#app/domain/accounts/sessions.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['ownAccount'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	sessions: await listSessions(actor),
	done: new URL(request.url).searchParams.get('done'),
}))

export const action = signedInAction(async ({ actor, form, request }) => {
	const id = form.get('id')
	if (id === null) {
		await endOtherSessions(actor, request)
		return redirect('/account/sessions?done=others', 303)
	}
	try {
		await endOwnSession(actor, String(id), request)
	} catch (error) {
		// It has ended meanwhile, as intended; the page shows the sessions open now.
		if (error instanceof DomainError && error.code === 'not-found') return { gone: true }
		throw error
	}
	return redirect('/account/sessions?done=one', 303)
})

export default function SessionsRoute() {
	const t = useTranslations('ownAccount')
	const { sessions } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('sessions.title')}
			lead={<p>{t('sessions.lead')}</p>}
			breadcrumbs={[{ href: '/account', label: t('title') }]}
		>
			<Outcome />
			<SessionTable sessions={sessions} />
			{sessions.length > 1 ? (
				<form method="post">
					<Button tone="danger">{t('sessions.others')}</Button>
				</form>
			) : (
				<p>{t('sessions.only')}</p>
			)}
		</Page>
	)
}

function Outcome() {
	const t = useTranslations('ownAccount.sessions')
	const { done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer && 'gone' in answer)
		return (
			<Notice title={t('unknownSession.title')}>
				<p>{t('unknownSession.body')}</p>
			</Notice>
		)
	if (done !== 'one' && done !== 'others') return null
	return (
		<Notice tone="success" title={t(`done.${done}.title`)}>
			<p>{t(`done.${done}.body`)}</p>
		</Notice>
	)
}

/** The open sessions, each with a button to end it, except the present one. */
export function SessionTable({ sessions }: { sessions: readonly OpenSession[] }) {
	const t = useTranslations('ownAccount.sessions')
	const columns = ['device', 'network', 'since', 'lastSeen', 'action'] as const
	return (
		<Table
			caption={t('caption')}
			captionHidden
			head={columns.map((column) => t(column))}
			rows={sessions.map((session) => [
				<Device key="device" {...session} />,
				session.network ? (
					<bdi key="network" dir="ltr">
						{session.network}
					</bdi>
				) : (
					t('unknownNetwork')
				),
				<LocalDate key="since" value={session.since} withTime />,
				<LocalDate key="lastSeen" value={session.lastSeen} withTime />,
				session.isThis ? t('this') : <EndForm key="action" {...session} />,
			])}
		/>
	)
}

type Named = Pick<OpenSession, 'browser' | 'system'>

/** Browser and system in plain words, as far as the browser names them. */
function useDeviceName() {
	const t = useTranslations('ownAccount.sessions')
	return ({ browser, system }: Named) => {
		if (browser && system) return t('on', { browser, system })
		return browser ?? system ?? t('unknown')
	}
}

function Device(session: OpenSession) {
	return <bdi>{useDeviceName()(session)}</bdi>
}

function EndForm({ id, lastSeen, ...named }: OpenSession) {
	const t = useTranslations('ownAccount.sessions')
	const format = useFormatter()
	const nameOf = useDeviceName()
	const when = format.dateTime(new Date(lastSeen), { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
	return (
		<form method="post">
			<input type="hidden" name="id" value={id} />
			<Button
				tone="secondary"
				aria-label={t('endOne', { browser: nameOf(named), when })}
				suppressHydrationWarning
			>
				{t('end')}
			</Button>
		</form>
	)
}
