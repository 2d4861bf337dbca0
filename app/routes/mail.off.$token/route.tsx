import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { FactList } from '#app/components/fact-list.tsx'
import { LinkButton } from '#app/components/link-button.tsx'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import {
	type FoundSwitchOff,
	findSwitchOff,
	type SwitchOff,
	switchOff,
} from '#app/domain/mail/switch-off.server.ts'
import { rethrow } from '#app/platform/away.server.ts'
import { readForm } from '#app/platform/signed-in.server.ts'
import { CadenceForm } from './cadence-form.tsx'

export const handle = { words: ['mailKinds', 'mailOff'] as const, scripts: false }

const statusOf = { found: 200, unknown: 404, tooOften: 429 } as const
const answer = (found: FoundSwitchOff) =>
	data(found.outcome === 'unknown' ? null : found, { status: statusOf[found.outcome] })
const addressOf = (request: Request) => request.headers.get('x-client-address') ?? ''

/** Looking changes nothing. */
export async function loader({ request, params }: LoaderFunctionArgs) {
	return answer(await findSwitchOff(addressOf(request), params.token ?? '').catch(rethrow))
}

/**
 * A provider of mail posts for its user, once, without a session (RFC 8058); a reader presses one of the buttons. Both
 * get a page and no redirect, which providers do not follow.
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
	const t = useTranslations('mailOff')
	const kinds = useTranslations('mailKinds')
	const { kind, cadence, offered } = found
	const name = kinds(`${kind}.name`)
	const told = cadence === 'weekly' ? null : cadence
	return (
		<Page title={t('title', { kind: name })} lead={isDone ? undefined : <p>{t('lead')}</p>}>
			{isDone && told && (
				<div role="status">
					<Notice tone="success" title={t(`done.${told}.title`)}>
						<p>{t(`done.${told}.body`, { kind: name })}</p>
					</Notice>
				</div>
			)}
			<FactList
				items={[
					{ label: t('what'), value: `${name}: ${kinds(`${kind}.covers`)}` },
					{ label: t('who'), value: t('reader') },
					{ label: t('now'), value: t(`cadences.${cadence}`) },
				]}
			/>
			<p>{t('stays')}</p>
			<CadenceForm cadence={cadence} offered={offered} />
			<p>{t('again')}</p>
			<AccountLink tone="quiet" />
		</Page>
	)
}

/** Whatever is wrong with a link, it is answered alike. */
function UnusablePage({ why }: { why: 'unknown' | 'tooOften' }) {
	const t = useTranslations('mailOff')
	const key = why === 'unknown' ? 'unusable' : why
	return (
		<Page title={t(`${key}.title`)} lead={<p>{t(`${key}.body`)}</p>}>
			<AccountLink tone="primary" />
		</Page>
	)
}

function AccountLink({ tone }: { tone: 'primary' | 'quiet' }) {
	const t = useTranslations('mailOff')
	return (
		<p>
			<LinkButton tone={tone} href="/account/mail">
				{t('account')}
			</LinkButton>
		</p>
	)
}
