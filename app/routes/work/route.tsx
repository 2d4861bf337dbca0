import { redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Page } from '#app/components/layout/page.tsx'
import { OwnUndeliverable, ReturnedList, type ReturnedRow } from '#app/components/mail/returned-mail.tsx'
import { LinkButton } from '#app/components/ui/button.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { listJointNeedsWaiting } from '#app/domain/joint-needs/get-joint-need.server.ts'
import { getMailFaults } from '#app/domain/notifications/undeliverable-emails.server.ts'
import { type Asked, getOfficeFigures, listWork, workParts } from '#app/domain/work/list-work.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { fromWork } from '#app/forms/work-run.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader } from '#app/platform/signed-in.server.ts'
import { HomeFigures } from './home-figures.tsx'
import { agesOf, HomePictures } from './home-pictures.tsx'
import { PracticesPanel } from './practices-panel.tsx'
import styles from './work.module.css'
import { FollowingPanel, ToScorePanel, WaitingPanel } from './work-panels.tsx'
import { inOrderOfDue } from './work-table.tsx'

// Lists, links and pictures only: no script is needed here.
export const handle = {
	words: [
		'work',
		'lists.left',
		'status',
		'stages',
		'events',
		'undeliverable.list',
		'undeliverable.own',
		'jointNeeds.work',
		'jointNeeds.tag',
		'practices.work',
		'charts',
	] as const,
}

export const loader = readingLoader(async ({ actor, request }) => {
	if (actor.role === 'donor') throw redirect('/overview')
	const language = languageOf(request, actor.language)
	const isOffice = actor.role === 'administrator'
	const only = filterValue(request, 'only') === 'changed' ? ('changed' as const) : undefined
	const after: Asked = {
		...Object.fromEntries(workParts.map((part) => [part, filterValue(request, part)])),
		only,
	}
	const mail = () => getMailFaults(actor, language)
	const office = isOffice ? await getOfficeFigures(actor) : null
	const work = isOffice ? null : await listWork(actor, after, mail)
	const joint = work ? await listJointNeedsWaiting(actor, language) : []
	const { returned, bad, stateNames: names } = work?.also ?? (await mail())
	const waiting = work && { ...work.waiting, rows: inOrderOfDue(work.waiting.rows) }
	const ages = agesOf(waiting?.rows ?? [], now())
	const query = new URL(request.url).searchParams
	const [settled, done] = [query.has('settled'), query.has('done')]
	const { role } = actor
	return {
		returned,
		bad,
		settled,
		done,
		office,
		joint,
		work: work && waiting && { ...work, waiting, ages, role, names, after },
	}
})

export default function WorkRoute() {
	const t = useTranslations('work')
	const { office, joint, work, done, ...mail } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={work && <Lead waiting={work.waiting} isFirst={!work.after.waiting} />}
			actions={work && <Actions first={work.waiting.rows[0]?.path} mayFile={work.role === 'drafter'} />}
		>
			{done && <Notice tone="success" title={t('landing.nothing')} />}
			<MailParts {...mail} />
			{office && <HomeFigures figures={officeFigures(office)} most={office.most} />}
			{work && <HomeFigures figures={work.home.figures} most={work.home.most} trends={work.home.trends} />}
			{joint.length > 0 && <JointPanel rows={joint} />}
			{work && <PracticesPanel {...work.home.practices} names={work.names} />}
			{work && <WaitingPanel {...work.waiting} after={work.after} role={work.role} names={work.names} />}
			{work && <ToScorePanel {...work.toScore} after={work.after} names={work.names} />}
			{work && (
				<div className={styles.pair}>
					<FollowingPanel {...work.following} after={work.after} role={work.role} names={work.names} />
					<HomePictures
						needs={work.home.needs}
						ages={work.ages}
						isPart={work.waiting.next !== null || work.after.waiting !== undefined}
					/>
				</div>
			)}
		</Page>
	)
}

type LeadProps = { waiting: { rows: readonly unknown[]; next: string | null }; isFirst: boolean }

/** How many actions are required: as a number where the page shows them all. */
function Lead({ waiting: { rows, next }, isFirst }: LeadProps) {
	const t = useTranslations('work')
	if (!isFirst) return null
	return <p>{next ? t('moreRequired', { count: rows.length }) : t('required', { count: rows.length })}</p>
}

/** The first item that waits for the reader, and for a drafter a new request. */
function Actions({ first, mayFile }: { first: string | undefined; mayFile: boolean }) {
	const t = useTranslations('work')
	const common = useTranslations('common.navigation')
	return (
		<>
			{first && <LinkButton href={fromWork(first)}>{t('openFirst')}</LinkButton>}
			{mayFile && (
				<LinkButton href="/requests/new" tone={first ? 'secondary' : 'primary'}>
					{t('newRequest')}
				</LinkButton>
			)}
			<LinkButton href="/overdue" tone="secondary">
				{common('overdue')}
			</LinkButton>
		</>
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
const officeFigures = ({ parked, waiting, people, invitations }: Figures) => [
	{ name: 'parked' as const, count: parked, href: '/administration/emails' },
	{ name: 'waiting' as const, count: waiting, href: '/administration/emails' },
	{ name: 'people' as const, count: people, href: '/people' },
	{ name: 'invitations' as const, count: invitations, href: '/people' },
]

type Row = { id: string; title: string; status: string; state: string; since: Date }

/** Invitations of other States to answer, and accepted ones to which the own part has to be added. */
function JointPanel({ rows }: { rows: readonly Row[] }) {
	const t = useTranslations('jointNeeds.work')
	const work = useTranslations('work.head')
	return (
		<Panel title={t('title')} id="joint-needs">
			<Table
				caption={t('caption')}
				captionHidden
				head={[work('title'), work('state'), t('action'), work('since')]}
				rows={rows.map(({ id, title, status, state, since }) => [
					<a key="title" href={`/joint-needs/${id}`}>
						<UserText>{title}</UserText>
					</a>,
					state,
					t(status === 'invited' ? 'answer' : 'add'),
					<LocalDate key="since" value={since} />,
				])}
			/>
		</Panel>
	)
}
