import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'

import { OwnUndeliverable, ReturnedList, type ReturnedRow } from '#app/components/mail/returned-mail.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { CappedCount } from '#app/components/ui/capped-count.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { listJointNeedsWaiting } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { getMailFaults } from '#app/domain/notifications/undeliverable-emails.server.ts'

import { getOfficeFigures, listWork, workParts } from '#app/domain/work/list-work.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { JointPanel } from './joint-panel.tsx'
import { FollowingPanel, ToScorePanel, WaitingPanel } from './work-panels.tsx'

// Lists and links only: no script is needed here.
export const handle = {
	words: ['work', 'status', 'events', 'undeliverable.list', 'undeliverable.own', 'jointNeeds.work'] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	if (actor.role === 'donor') throw redirect('/overview')
	const language = languageOf(request, actor.language)
	const isOffice = actor.role === 'administrator'
	const after = Object.fromEntries(workParts.map((part) => [part, filterValue(request, part)]))
	const mail = () => getMailFaults(actor, language)
	const office = isOffice ? await getOfficeFigures(actor) : null
	const work = isOffice ? null : await listWork(actor, after, mail)
	const joint = work ? await listJointNeedsWaiting(actor, language) : []
	const { returned, bad, stateNames: names } = work?.also ?? (await mail())
	const settled = new URL(request.url).searchParams.has('settled')
	const { role } = actor
	return { returned, bad, settled, office, joint, work: work && { ...work, role, names, after } }
})

export default function WorkRoute() {
	const t = useTranslations('work')
	const { office, joint, work, ...mail } = useLoaderData<typeof loader>()
	const mayFile = work?.role === 'drafter'
	return (
		<Page
			title={t('title')}
			actions={mayFile && <LinkButton href="/requests/new">{t('newRequest')}</LinkButton>}
		>
			<MailParts {...mail} />
			{office && <OfficePanel figures={office} />}
			{joint.length > 0 && <JointPanel rows={joint} />}
			{work && <WaitingPanel {...work.waiting} after={work.after} role={work.role} names={work.names} />}
			{work && <ToScorePanel {...work.toScore} after={work.after} names={work.names} />}
			{work && <FollowingPanel {...work.following} after={work.after} role={work.role} names={work.names} />}
		</Page>
	)
}

type MailPartsProps = {
	returned: readonly ReturnedRow[]
	bad: { address: string; since: Date } | null
	settled: boolean
}

/** Faults of e-mail come first: people who are not notified do not act. */
function MailParts({ returned, bad, settled }: MailPartsProps) {
	const t = useTranslations('undeliverable.list')
	return (
		<>
			{settled && (
				<Notice tone="success" title={t('settled.title')}>
					<p>{t('settled.body')}</p>
				</Notice>
			)}
			<OwnUndeliverable bad={bad} />
			{returned.length > 0 && (
				<Panel title={t('title')} id="came-back">
					<ReturnedList rows={returned} />
				</Panel>
			)}
		</>
	)
}

type Figures = { parked: number; waiting: number; most: number; people: number; invitations: number }

/** An administrator's figures: messages and people, never requests. */
function OfficePanel({ figures }: { figures: Figures }) {
	const t = useTranslations('work.office')
	const format = useFormatter()
	const ofPeople = (['people', 'invitations'] as const).map((name) => ({
		label: t(name),
		value: format.number(figures[name]),
	}))
	const ofMail = (['parked', 'waiting'] as const).map((name) => ({
		label: t(name),
		value: <CappedCount count={figures[name]} most={figures.most} />,
	}))
	return (
		<Panel title={t('title')}>
			<FactList items={[...ofMail, ...ofPeople]} />
			<ul>
				<li>
					<a href="/administration/emails">{t('toMail')}</a>
				</li>
				<li>
					<a href="/people">{t('toPeople')}</a>
				</li>
			</ul>
		</Panel>
	)
}
