import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { endOtherSessions, endOwnSession, listSessions } from '#app/domain/accounts/sign-out.server.ts'

import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/signed-in.server.ts'
import { SessionTable } from './session-table.tsx'

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
