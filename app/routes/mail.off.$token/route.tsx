import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import formStyles from '#app/components/form/action-form.module.css'
import { Page } from '#app/components/layout/page.tsx'
import { Button, LinkButton } from '#app/components/ui/button.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'

import { Notice } from '#app/components/ui/notice.tsx'
import {
	type FoundSwitchOff,
	findSwitchOff,
	type SwitchOff,
	switchOff,
} from '#app/domain/notifications/switch-off.server.ts'
import { rethrow } from '#app/platform/http/away.server.ts'
import { readForm } from '#app/platform/http/signed-in.server.ts'

export const handle = { words: ['emailKinds', 'unsubscribe'] as const }

const statusOf = { found: 200, unknown: 404, tooOften: 429 } as const
const answer = (found: FoundSwitchOff) =>
	data(found.outcome === 'unknown' ? null : found, { status: statusOf[found.outcome] })
const addressOf = (request: Request) => request.headers.get('x-client-address') ?? ''

/** Reading changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	return answer(await findSwitchOff(addressOf(request), params.token ?? '').catch(rethrow))
}

/**
 * Mail providers post once for their users, without a session (RFC 8058); readers press one of the buttons. Both get a
 * page instead of a redirect, which providers do not follow.
 */
export async function action({ request, params }: ActionFunctionArgs) {
	const wanted = (await readForm(request)).get('cadence')
	const cadence = wanted === 'daily' || wanted === 'atOnce' ? wanted : 'off'
	return answer(await switchOff(addressOf(request), params.token ?? '', cadence).catch(rethrow))
}

export default function SwitchOffRoute() {
	const done = useActionData<typeof action>()
	const seen = useLoaderData<typeof loader>()
	const found = done === undefined ? seen : done
	if (found?.outcome !== 'found') return <UnusablePage why={found?.outcome ?? 'unknown'} />
	return <SwitchOffPage found={found} isDone={done !== undefined} />
}

function SwitchOffPage({ found, isDone }: { found: SwitchOff; isDone: boolean }) {
	const t = useTranslations('unsubscribe')
	const words = useTranslations('emailKinds')
	const common = useTranslations('common')
	const { kinds } = found
	const kind = useFormatter().list(kinds.map((each) => words(`${each.kind}.name`)))
	const told = isDone ? toldOf(kinds) : null
	return (
		<Page title={t('title', { kind })} lead={isDone ? undefined : <p>{t('lead')}</p>}>
			{told && (
				<div role="status">
					<Notice tone="success" title={t(`done.${told}.title`)}>
						<p>{t(`done.${told}.body`, { kind })}</p>
					</Notice>
				</div>
			)}
			<FactList items={[{ label: t('who'), value: t('reader') }]} />
			{kinds.map((each) => (
				<FactList
					key={each.kind}
					items={[
						{
							label: t('what'),
							value: common('labelled', {
								label: words(`${each.kind}.name`),
								value: words(`${each.kind}.covers`),
							}),
						},
						{ label: t('now'), value: t(`cadences.${each.cadence}`) },
					]}
				/>
			))}
			<p>{t('stays')}</p>
			<CadenceForm {...found} />
			<p>{t('again')}</p>
			<AccountLink tone="quiet" />
		</Page>
	)
}

/** The common cadence of all kinds; null where they differ or are weekly. */
function toldOf(kinds: SwitchOff['kinds']) {
	const [cadence, ...others] = new Set(kinds.map((each) => each.cadence))
	return others.length > 0 || cadence === undefined || cadence === 'weekly' ? null : cadence
}

/** Every fault of a link gets the same response. */
function UnusablePage({ why }: { why: 'unknown' | 'tooOften' }) {
	const t = useTranslations('unsubscribe')
	const key = why === 'unknown' ? 'unusable' : why
	return (
		<Page title={t(`${key}.title`)} lead={<p>{t(`${key}.body`)}</p>}>
			<AccountLink tone="primary" />
		</Page>
	)
}

function AccountLink({ tone }: { tone: 'primary' | 'quiet' }) {
	const t = useTranslations('unsubscribe')
	return (
		<p>
			<LinkButton tone={tone} href="/account/email-settings">
				{t('account')}
			</LinkButton>
		</p>
	)
}

const buttons = { off: 'button', daily: 'daily', atOnce: 'atOnce' } as const

/** A button for each cadence of these e-mails but the present one; further choices are on the account pages. */
function CadenceForm({ kinds, offered }: SwitchOff) {
	const t = useTranslations('unsubscribe')
	const ways = (['off', 'daily', 'atOnce'] as const).filter(
		(way) => offered.includes(way) && kinds.some(({ cadence }) => cadence !== way),
	)
	return (
		<form method="post" className={formStyles.form}>
			{ways.map((way, at) => (
				<Button key={way} name="cadence" value={way} tone={at === 0 ? 'primary' : 'secondary'}>
					{t(buttons[way])}
				</Button>
			))}
		</form>
	)
}
