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
import type { JointNeedWaiting } from '#app/domain/joint-needs/joint-steps-waiting.server.ts'
import { getMailFaults } from '#app/domain/notifications/undeliverable-emails.server.ts'
import { getOfficeFigures, listWork, type WorkFilter, workParts } from '#app/domain/work/list-work.server.ts'
import { filterValue } from '#app/forms/address-values.ts'
import { fromWork } from '#app/forms/work-run.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { now } from '#app/platform/clock.server.ts'
import { readingLoader } from '#app/platform/http/signed-in.server.ts'
import { may } from '#workflows/abilities.ts'
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
	if (may(actor, 'readDonorFigures')) throw redirect('/overview')
	const language = languageOf(request, actor.language)
	const isOffice = may(actor, 'administerSystem')
	const only = filterValue(request, 'only') === 'changed' ? ('changed' as const) : undefined
	const after: WorkFilter = {
		...Object.fromEntries(workParts.map((part) => [part, filterValue(request, part)])),
		only,
	}
	const mail = () => getMailFaults(actor, language)
	const office = isOffice ? await getOfficeFigures(actor) : null
	const work = isOffice ? null : await listWork(actor, after, mail, language)
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
		work: work && waiting && { ...work, waiting, ages, role, names, after },
	}
})

export default function WorkRoute() {
	const t = useTranslations('work')
	const { office, work, done, ...mail } = useLoaderData<typeof loader>()
	return (
		<Page
			title={t('title')}
			lead={work && <Lead {...work.required} />}
			actions={work && <Actions first={firstPath(work)} mayFile={may(work, 'draftRequests')} />}
		>
			{done && !work?.required.count && <Notice tone="success" title={t('landing.nothing')} />}
			<MailParts {...mail} />
			{office && <HomeFigures figures={officeFigures(office)} most={office.most} />}
			{work && <HomeFigures figures={work.home.figures} most={work.home.most} trends={work.home.trends} />}
			{work && work.joint.length > 0 && <JointPanel rows={work.joint} />}
			{work && <PracticesPanel {...work.home.practices} names={work.names} />}
			{work && (
				<WaitingPanel
					{...work.waiting}
					after={work.after}
					role={work.role}
					names={work.names}
					isAlone={work.required.count === work.waiting.rows.length}
				/>
			)}
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

/** How many actions are required, of all lists: as a number where the page shows them all. */
function Lead({ count, isMore }: { count: number; isMore: boolean }) {
	const t = useTranslations('work')
	if (isMore && count === 0) return null
	return <p>{t(isMore ? 'moreRequired' : 'required', { count })}</p>
}

type Listed = { waiting: { rows: readonly { path: string }[] }; joint: readonly { path: string }[] }

/** Where the first action is taken: of those that lead on to the next, else of a joint need. */
function firstPath({ waiting: { rows }, joint }: Listed) {
	const [first] = rows
	return first ? fromWork(first.path) : joint[0]?.path
}

/** The first item that waits for the reader, and for a drafter a new request. */
function Actions({ first, mayFile }: { first: string | undefined; mayFile: boolean }) {
	const t = useTranslations('work')
	const common = useTranslations('common.navigation')
	return (
		<>
			{first && <LinkButton href={first}>{t('openFirst')}</LinkButton>}
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

const jointWords = { sendInvitations: 'send', answerInvitation: 'answer', addPart: 'add' } as const

type JointPanelProps = { rows: readonly JointNeedWaiting[] }

/** Invitations to send or to answer, and accepted ones to which the own part has to be added. */
function JointPanel({ rows }: JointPanelProps) {
	const t = useTranslations('jointNeeds.work')
	const work = useTranslations('work.head')
	return (
		<Panel title={t('title')} id="joint-needs">
			<Table
				caption={t('caption')}
				captionHidden
				head={[work('title'), work('state'), t('action'), work('since')]}
				rows={rows.map(({ path, title, step, state, since }) => [
					<a key="title" href={path}>
						<UserText>{title}</UserText>
					</a>,
					state,
					t(jointWords[step]),
					<LocalDate key="since" value={since} />,
				])}
			/>
		</Panel>
	)
}
