import { redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { OwnUndeliverable } from '#app/components/mail/returned-mail.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { getOwnAccount } from '#app/domain/accounts/own-account.server.ts'
import { textIn } from '#app/domain/core/names-of.server.ts'
import { findOwnUndeliverable, sayAddressWorks } from '#app/domain/notifications/outbox-figures.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { ownNames } from '#workflows/languages.ts'

export const handle = { words: ['ownAccount', 'undeliverable.own'] as const }

export const loader = readingLoader(async ({ actor, request }) => {
	const { stateNames, ...account } = await getOwnAccount(actor)
	return {
		...account,
		state: textIn(stateNames, languageOf(request, actor.language)),
		bad: await findOwnUndeliverable(actor),
		done: new URL(request.url).searchParams.get('done'),
	}
})

/** The only action here: confirms that the reader's own address receives e-mail again. */
export const action = signedInAction(async ({ actor }) => {
	await sayAddressWorks(actor)
	return redirect('/account?done=works', 303)
})

const links = [
	['factors', '/account/factors'],
	['sessions', '/account/sessions'],
	['password', '/account/password'],
	['address', '/account/address'],
	['mail', '/account/email-settings'],
	['data', '/account/data'],
	['jobs', '/jobs'],
] as const

export default function AccountRoute() {
	const t = useTranslations('ownAccount')
	const { bad, done } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			{done === 'password' && (
				<Notice tone="success" title={t('password.done.title')}>
					<p>{t('password.done.body')}</p>
				</Notice>
			)}
			<MailOutcome done={done} />
			<OwnUndeliverable bad={bad} />
			<Panel title={t('about')}>
				<About />
			</Panel>
			<Panel title={t('protection')}>
				<FactList
					items={links.map(([part, href]) => ({
						label: t(`links.${part}.title`),
						value: <a href={href}>{t(`links.${part}.body`)}</a>,
					}))}
				/>
			</Panel>
		</Page>
	)
}

function MailOutcome({ done }: { done: string | null }) {
	const t = useTranslations('undeliverable.own')
	const refused = useActionData<typeof action>() !== undefined
	if (!refused && done !== 'works') return null
	const key = refused ? 'onceADay' : 'cleared'
	return (
		<Notice tone={refused ? 'warning' : 'success'} title={t(`${key}.title`)}>
			<p>{t(`${key}.body`)}</p>
		</Notice>
	)
}

function About() {
	const t = useTranslations('ownAccount')
	const roles = useTranslations('common.roles')
	const { name, title, role, state, authority, donor, language, email } = useLoaderData<typeof loader>()
	const places = [state, authority, donor].filter((place) => place)
	return (
		<FactList
			items={[
				{ label: t('name'), value: <UserText>{name}</UserText> },
				{
					label: t('post'),
					value: (
						<>
							{roles(role)}
							{title && (
								<>
									<br />
									<UserText>{title}</UserText>
								</>
							)}
						</>
					),
				},
				...(places.length > 0 ? [{ label: t('place'), value: <Places places={places} /> }] : []),
				{
					label: t('language'),
					value: (
						<>
							<bdi lang={language}>{ownNames[language]}</bdi>
							<br />
							{t('languageHint')}
						</>
					),
				},
				{ label: t('email'), value: <bdi dir="ltr">{email}</bdi> },
			]}
		/>
	)
}

/** From the largest unit to the smallest, one below the other. */
const Places = ({ places }: { places: readonly (string | null)[] }) =>
	places.map((place) => (
		<div key={place}>
			<UserText>{place}</UserText>
		</div>
	))
