import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { BackupCodes } from '#app/components/account/backup-codes.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel, Parts } from '#app/components/ui/panel.tsx'
import { getSecondFactor } from '#app/domain/accounts/sign-in/second-factor.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { act } from './act.server.ts'
import { PasskeysPanel } from './passkeys-panel.tsx'

export const handle = { hydrated: true, words: ['secondFactor', 'refusals', 'events.fields'] as const }

export const loader = readingLoader(async ({ actor, request }) => ({
	factor: await getSecondFactor(actor),
	done: new URL(request.url).searchParams.get('done'),
}))

export const action = signedInAction(({ actor, form, request }) => act(actor, form, request))

const waiting = { next: '/account/factors?done=codes', kept: null }

export default function FactorsRoute() {
	const t = useTranslations('secondFactor')
	const { factor } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const given = answer && 'codes' in answer ? answer : null
	if (given?.codes)
		return (
			<Page title={t('page.title')}>
				<BackupCodes codes={given.codes} action="/account/factors" waiting={waiting} errors={given.errors} />
			</Page>
		)
	const { since, codesLeft, fewCodes, confirmed, needed, passkeys, takesPasskeys } = factor
	const wrong = given && given.id !== null ? { ...given, id: given.id } : null
	return (
		<Page title={t('page.title')} lead={<p>{t('page.lead')}</p>}>
			<Outcome />
			{!confirmed && (
				<Notice title={t('page.confirmFirst.title')}>
					<p>{t('page.confirmFirst.body')}</p>
					<LinkButton href="/sign-in/factor?next=/account/factors">
						{t('page.confirmFirst.button')}
					</LinkButton>
				</Notice>
			)}
			<ApplicationPanel since={since} needed={needed} confirmed={confirmed} />
			{since && (
				<>
					<BackupPanel codesLeft={codesLeft} fewCodes={fewCodes} confirmed={confirmed} />
					<PasskeysPanel
						passkeys={passkeys}
						takesPasskeys={takesPasskeys}
						confirmed={confirmed}
						wrong={wrong}
					/>
				</>
			)}
		</Page>
	)
}

const outcomes = ['codes', 'removed', 'passkeyAdded', 'passkeyRemoved', 'renamed'] as const

function Outcome() {
	const t = useTranslations('secondFactor.done')
	const { done } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	if (answer && 'problem' in answer) return <ProblemNotice problem={answer.problem} />
	const outcome = outcomes.find((name) => name === done)
	if (answer || !outcome) return null
	return (
		<Notice tone="success" title={t(`${outcome}.title`)}>
			<p>{t(`${outcome}.body`)}</p>
		</Notice>
	)
}

type ApplicationPanelProps = { since: Date | null; needed: boolean; confirmed: boolean }

/** Status of one-time codes: since when, and the possible actions. */
export function ApplicationPanel({ since, needed, confirmed }: ApplicationPanelProps) {
	const t = useTranslations('secondFactor.page')
	return (
		<Panel title={t('application')}>
			<Parts>
				{since ? (
					<p>{t.rich('since', { when: () => <LocalDate value={since} /> })}</p>
				) : (
					<>
						<p>{t('none')}</p>
						<p>{t('noneHint')}</p>
					</>
				)}
				{confirmed && (
					<div>
						<LinkButton href="/sign-in/enrol?next=/account/factors" tone={since ? 'secondary' : 'primary'}>
							{t(since ? 'replace' : 'setUp')}
						</LinkButton>
					</div>
				)}
				{confirmed && since && !needed && (
					<form method="post">
						<p>{t('removeHint')}</p>
						<Button name="do" value="removeFactor" tone="danger">
							{t('remove')}
						</Button>
					</form>
				)}
			</Parts>
		</Panel>
	)
}

type BackupPanelProps = { codesLeft: number; fewCodes: boolean; confirmed: boolean }

/** The number of remaining backup codes, and a button for new ones. */
export function BackupPanel({ codesLeft, fewCodes, confirmed }: BackupPanelProps) {
	const t = useTranslations('secondFactor.page')
	return (
		<Panel title={t('backup')} id="backup">
			<Parts>
				{fewCodes && (
					<Notice tone="warning" title={t('few.title')}>
						<p>{t('few.body')}</p>
					</Notice>
				)}
				<p>{t('left', { count: codesLeft })}</p>
				{confirmed && (
					<form method="post">
						<p>{t('renewHint')}</p>
						<Button name="do" value="renew" tone="secondary">
							{t('renew')}
						</Button>
					</form>
				)}
			</Parts>
		</Panel>
	)
}
