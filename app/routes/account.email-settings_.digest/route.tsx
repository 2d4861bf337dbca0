import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import type { DigestContent } from '#app/domain/notifications/digest.server.ts'
import { getSentDigest, previewDigest } from '#app/domain/notifications/gather-digests.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { subjectOf } from '#emails/catalogue.ts'
import type { Language } from '#workflows/languages.ts'

/** The same lines as in the e-mail, in the language of the page. */
const digestLines = (groups: DigestContent['groups'], language: Language) =>
	groups.map((group) => ({
		...group,
		lines: group.lines.map(({ notice, on }) => ({ subject: subjectOf(notice, language), on })),
	}))

export const handle = { words: ['emailSettings', 'ownAccount.title'] as const }

/** The next summary; with `?sent=` the notices of one that was sent. */
export const loader = readingLoader(async ({ actor, request }) => {
	const id = new URL(request.url).searchParams.get('sent')
	const { groups, ...digest } = id === null ? await previewDigest(actor) : await getSentDigest(actor, id)
	return { ...digest, wasSent: id !== null, groups: digestLines(groups, languageOf(request, actor.language)) }
})

export default function DigestRoute() {
	const t = useTranslations('emailSettings')
	const account = useTranslations('ownAccount')
	const format = useFormatter()
	const { on, wasSent, groups, more } = useLoaderData<typeof loader>()
	const breadcrumbs = [
		{ href: '/account', label: account('title') },
		{ href: '/account/email-settings', label: t('title') },
	]
	const part = wasSent ? 'sent' : 'digest'
	return (
		<Page title={t(`${part}.title`)} lead={<p>{t(`${part}.lead`)}</p>} breadcrumbs={breadcrumbs}>
			{groups.length === 0 || !on ? (
				<Empty title={t(`${part}.none.title`)}>
					<p>{t(`${part}.none.body`)}</p>
				</Empty>
			) : (
				<p>{t.rich(`${part}.on`, { day: () => <LocalDate value={on} /> })}</p>
			)}
			{groups.map((group) => (
				<Group key={group.path} {...group} />
			))}
			{more > 0 && <p>{t('more', { count: format.number(more) })}</p>}
		</Page>
	)
}

type GroupProps = ReturnType<typeof digestLines>[number]

/** The events of one request, or a saved view: its name links to it. */
function Group({ reference, view, path, lines }: GroupProps) {
	const t = useTranslations('emailSettings')
	const ofRequest = reference === '—' ? t('draft') : reference && `\u2066${reference}\u2069`
	const name = ofRequest ?? (view ? `\u2068${view.name}\u2069` : lines[0]?.subject)
	return (
		<Panel title={name ?? ''}>
			<ul>
				{lines.map(({ subject, on }) => (
					<li key={`${subject} ${on}`}>
						{subject} (<LocalDate value={on} />)
					</li>
				))}
			</ul>
			<p>
				<a href={path}>{t('open', { reference: name ?? '' })}</a>
			</p>
		</Panel>
	)
}
