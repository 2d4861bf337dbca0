import { data, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { Page } from '#app/components/layout/page.tsx'
import { LinesSummary, Quantity } from '#app/components/record/lines-summary.tsx'
import { Codes } from '#app/components/record/stated-list.tsx'
import { FactList } from '#app/components/ui/fact-list.tsx'
import { LocalDate } from '#app/components/ui/local-date.tsx'
import { Empty, Notice } from '#app/components/ui/notice.tsx'
import { Panel } from '#app/components/ui/panel.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { UserText } from '#app/components/ui/user-text.tsx'
import { endBundle, proposeBundle, removeFromBundle } from '#app/domain/bundles/change-bundle.server.ts'
import { type BundleView, getBundle } from '#app/domain/bundles/get-bundle.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { endingBundle, leavingNeed, proposingBundle } from '#app/forms/bundle.ts'
import { formValues } from '#app/forms/form-values.ts'
import { checkValues } from '#app/forms/parse-form.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { isOneFigure } from '#workflows/equipment/category-capacity.ts'
import { areAlike, totalsByCategory } from '#workflows/equipment/need-lines.ts'
import { EndForm, MembersTable } from './members-table.tsx'
import { ProposalResults, ProposePanel } from './propose-panel.tsx'

export const handle = {
	words: [
		'bundles',
		'needs.untitled',
		'matching',
		'codes',
		'status',
		'events.foreseen',
		'refusals',
		'form',
	] as const,
}

export const loader = readingLoader(async ({ actor, params, request }) => {
	const programmeId = new URL(request.url).searchParams.get('programme') ?? undefined
	if (programmeId && !/^[\w-]{1,64}$/.test(programmeId)) throw new DomainError('not-found')
	const language = languageOf(request, actor.language)
	return getBundle(actor, idFrom(params.bundleId), { programmeId, language })
})

export const action = signedInAction(async ({ actor, form, params }) => {
	const bundleId = idFrom(params.bundleId)
	const values = formValues(form)
	const proposing = checkValues(values, proposingBundle)
	if (proposing.ok) return { results: await proposeBundle(actor, { bundleId, ...proposing.value }) }
	const leaving = checkValues(values, leavingNeed)
	if (leaving.ok) await removeFromBundle(actor, { bundleId, needId: leaving.value.needId })
	else if (checkValues(values, endingBundle).ok) await endBundle(actor, bundleId)
	else return data({ errors: proposing.errors }, { status: 422 })
	return redirect(`/bundles/${bundleId}`, 303)
})

export default function BundleRoute() {
	const t = useTranslations('bundles')
	const bundle = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const isOpen = bundle.endedAt === null
	return (
		<Page title={bundle.title} breadcrumbs={[{ href: '/bundles', label: t('title') }]}>
			{answer && 'problem' in answer && <ProblemNotice problem={answer.problem} />}
			{answer && 'results' in answer && <ProposalResults results={answer.results} members={bundle.members} />}
			{bundle.endedAt && (
				<Notice title={t('ended')}>
					<LocalDate value={bundle.endedAt} />
				</Notice>
			)}
			<TogetherPanel bundle={bundle} />
			<MembersTable members={bundle.members} hidden={bundle.hidden} mayRemove={isOpen} />
			{isOpen && <ProgrammesPanel bundle={bundle} />}
			{isOpen && bundle.chosen && <ProposePanel bundle={bundle} programme={bundle.chosen} />}
			{isOpen && <EndForm />}
		</Page>
	)
}

/** The programmes that fit every need of the bundle. */
function ProgrammesPanel({ bundle: { id, programmes } }: { bundle: BundleView }) {
	const t = useTranslations('bundles')
	const format = useFormatter()
	return (
		<Panel title={t('programmes.title')} id="programmes">
			<p>{t('programmes.lead')}</p>
			{programmes.length === 0 ? (
				<Empty title={t('programmes.none')} />
			) : (
				<Table
					caption={t('programmes.title')}
					captionHidden
					head={[
						t('columns.programme'),
						t('columns.fits'),
						t('columns.free'),
						t('columns.room'),
						t('columns.happens'),
					]}
					numeric={[2]}
					rows={programmes.map((programme) => [
						<a key="programme" href={`/programmes/${programme.id}`}>
							<bdi>{programme.title}</bdi>
						</a>,
						programme.unclear === 0
							? t('programmes.fits')
							: t('programmes.unclear', { count: programme.unclear }),
						isOneFigure(programme.categories) ? (
							format.number(programme.free)
						) : (
							<LinesSummary key="free" lines={programme.categories} />
						),
						t(`programmes.${capacityWords(programme.forAll)}`),
						<a key="look" href={`/bundles/${id}?programme=${programme.id}#propose`}>
							{t('programmes.look', { programme: `\u2068${programme.code}\u2069` })}
						</a>,
					])}
				/>
			)}
		</Panel>
	)
}

/** Whether the capacity is enough for all; null where minimum quantities are not stated. */
function capacityWords(forAll: boolean | null) {
	if (forAll === null) return 'notKnown' as const
	return forAll ? ('enough' as const) : ('short' as const)
}

/** The subject of the bundle, and the sum of its needs. */
function TogetherPanel({ bundle }: { bundle: BundleView }) {
	const t = useTranslations('bundles')
	const common = useTranslations('common')
	const format = useFormatter()
	const { theme, kind, language, note } = bundle
	const lines = totalsByCategory(bundle.members.flatMap((member) => member.lines))
	const { quantity, least, unknown, languages, period } = bundle.together
	return (
		<Panel title={t('one.together')}>
			<FactList
				items={[
					{ label: t('columns.theme'), value: <Codes list="themes" codes={[theme]} /> },
					{ label: t('columns.kind'), value: <Codes list="kinds" codes={[kind]} /> },
					...(language
						? [{ label: t('make.language'), value: <Codes list="languages" codes={[language]} /> }]
						: []),
					{ label: t('one.quantity'), value: <Quantity quantity={quantity} lines={lines} /> },
					...(areAlike(lines)
						? [{ label: t('one.least'), value: least === null ? common('notStated') : format.number(least) }]
						: []),
					{
						label: t('one.languages'),
						value: languages.length > 0 ? <Codes list="languages" codes={languages} /> : t('one.noLanguage'),
					},
					{ label: t('one.period'), value: <Period period={period} /> },
					...(note ? [{ label: t('one.note'), value: <UserText block>{note}</UserText> }] : []),
				]}
			/>
			{unknown > 0 && <p>{t('one.unknown', { count: unknown })}</p>}
		</Panel>
	)
}

function Period({ period }: Pick<BundleView['together'], 'period'>) {
	const t = useTranslations('bundles.one')
	if (!period) return t('noPeriod')
	const { from, to } = period
	if (!from && !to) return t('anyDay')
	return (
		<>
			{from && <LocalDate value={new Date(from)} />} – {to && <LocalDate value={new Date(to)} />}
		</>
	)
}
