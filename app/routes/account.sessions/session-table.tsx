import { useFormatter, useTranslations } from 'use-intl/react'
import { Button } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Table } from '#app/components/ui/table.tsx'
import type { OpenSession } from '#app/domain/accounts/sign-out.server.ts'

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
