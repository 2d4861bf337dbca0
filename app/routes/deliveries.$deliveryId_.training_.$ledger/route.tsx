import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { CorrectedContext, correctedWords } from '#app/components/corrections/corrected.tsx'
import { ProblemNotice } from '#app/components/form/problem-notice.tsx'
import { NothingPasses } from '#app/components/list/list-page.tsx'
import { WholeList } from '#app/components/list/whole-list.tsx'
import { DeliveryPage } from '#app/components/record/delivery-page.tsx'
import { Empty } from '#app/components/ui/notice.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { getLedger, type LedgerPage } from '#app/domain/deliveries/training/ledgers/get-ledger.server.ts'
import { idFrom } from '#app/forms/address-values.ts'
import { COUNTED } from '#app/forms/lists/filter-values.ts'
import { ledgerListSpec } from '#app/forms/lists/ledger-list.ts'
import { listOrder, listQuery } from '#app/forms/lists/list-address.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import type { WordsPath } from '#app/i18n/words.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import { BulkMenus } from './bulk-menus.tsx'
import { CertificateForms } from './certificates.tsx'
import { Difference } from './difference.tsx'
import { EntryForm, LostEntries } from './entry-form.tsx'
import { FollowUpForm } from './follow-up.tsx'
import styles from './ledger.module.css'
import { ledgerIn, takeLedger } from './ledger-action.server.ts'
import { LedgerTabs } from './ledger-tabs.tsx'
import { NomineeForms } from './nominee-forms.tsx'
import { SeatsNote, WomenNote } from './seats-note.tsx'
import { useLedgerColumns } from './use-ledger-columns.tsx'
import { useLedgerFilters } from './use-ledger-filters.ts'

// Fields, links and buttons: a small script makes them quicker, and nothing depends on it.
export const handle = {
	words: ({ data }: { data: unknown }): WordsPath[] => [
		'deliveryTabs',
		'trainingRecords',
		'status.delivery',
		'refusals',
		'codes.languages',
		'lists',
		...correctedWords(loaded<Loaded>(data)?.ledger.corrections),
	],
}

type Loaded = { ledger: { corrections: unknown[] } }

export const loader = readingLoader(async ({ actor, params, request }) => {
	const language = languageOf(request, actor.language)
	const asked = { name: ledgerIn(params), params: new URL(request.url).searchParams, language }
	return { ledger: await getLedger(actor, idFrom(params.deliveryId), asked) }
})

export const action = signedInAction(takeLedger)

export default function LedgerRoute() {
	const t = useTranslations('trainingRecords')
	const stored = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const ledger = answer && 'ledger' in answer ? answer.ledger : stored.ledger
	const proposal = answer && 'proposal' in answer ? answer : undefined
	return (
		<CorrectedContext.Provider value={ledger.corrections}>
			<DeliveryPage
				delivery={{ id: ledger.id, kind: 'training', need: ledger.need }}
				title={t(`ledger.tabs.${ledger.name}`)}
				lead={
					<>
						<StatusTag kind="delivery" status={ledger.status} />{' '}
						{ledger.name === 'participants' && <SeatsNote ledger={ledger} />}{' '}
						<a href={`/deliveries/${ledger.id}/training#steps`}>{t('steps')}</a>
					</>
				}
				actions={!proposal && ledger.isOpen && ledger.rows.length > 0 && <BulkMenus ledger={ledger} />}
				views={<LedgerTabs id={ledger.id} tabs={ledger.tabs} current={ledger.name} />}
			>
				<ProblemNotice problem={answer && 'problem' in answer ? answer.problem : undefined} />
				{proposal ? (
					<Difference ledger={ledger} answer={proposal} />
				) : (
					<People ledger={ledger} given={answer && 'part' in answer ? answer : undefined} />
				)}
			</DeliveryPage>
		</CorrectedContext.Provider>
	)
}

type RefusedEntries = Parameters<typeof EntryForm>[0]['given'] & Parameters<typeof NomineeForms>[0]['given']

function People({ ledger, given }: { ledger: LedgerPage; given: RefusedEntries | undefined }) {
	const t = useTranslations('trainingRecords')
	const { address, rows, previous, next, total, name: of } = ledger
	const spec = ledgerListSpec(ledger.id, of)
	const { name, columns } = useLedgerColumns(ledger, given)
	const givenTo = (part: string) => (given?.part === part ? given : undefined)
	return (
		<div className={styles.sheet}>
			<LostEntries ledger={ledger} given={given} />
			{of === 'participants' && <WomenNote ledger={ledger} />}
			{of === 'attendance' && <Days ledger={ledger} />}
			<WholeList
				caption={t(`ledger.tabs.${of}`)}
				spec={spec}
				address={address}
				order={listOrder(spec, address)}
				filters={useLedgerFilters(ledger)}
				name={name}
				columns={columns}
				rows={rows}
				keyOf={({ id }) => id}
				previous={previous}
				next={next}
				total={{ count: total, most: COUNTED, words: (count) => t('ledger.people', { count }) }}
				around={
					ledger.isOpen
						? (table) => (
								<EntryForm ledger={ledger} given={given}>
									{table}
								</EntryForm>
							)
						: undefined
				}
				empty={
					Object.keys(address.filters).length > 0 ? (
						<NothingPasses path={spec.path} />
					) : (
						<Empty title={t(of === 'participants' ? 'nominees.none' : 'ledger.noParticipants')}>
							{of === 'participants' && ledger.mayNominate && <p>{t('nominees.noneHint')}</p>}
						</Empty>
					)
				}
			/>
			{!ledger.isOpen && ledger.columns.length > 0 && of !== 'participants' && <p>{t('ledger.notBegun')}</p>}
			{of === 'certificates' && <CertificateForms ledger={ledger} given={givenTo('revoke')} />}
			{of === 'follow-up' && <FollowUpForm ledger={ledger} given={givenTo('followUp')} />}
			{of === 'participants' && <NomineeForms ledger={ledger} given={given} />}
		</div>
	)
}

/** The days of the course, with how many entries each has: links, of which one is the day that is entered. */
function Days({ ledger: { days, daysEntered, shown, of, id, address } }: { ledger: LedgerPage }) {
	const { path } = ledgerListSpec(id, 'attendance')
	const t = useTranslations('trainingRecords')
	const format = useFormatter()
	if (days.length === 0) return <Empty title={t('attendance.noDays')} />
	return (
		<nav className={styles.days} aria-label={t('ledger.days')}>
			<ul>
				{days.map((day) => (
					<li key={day}>
						<a
							href={path + listQuery(address, { filters: { ...address.filters, day: [day] } })}
							aria-current={shown.some(({ name }) => name === day) ? 'page' : undefined}
						>
							{format.dateTime(new Date(day), { day: 'numeric', month: 'short', timeZone: 'UTC' })}{' '}
							<small>{t('ledger.done', { done: daysEntered[day] ?? 0, of })}</small>
						</a>
					</li>
				))}
			</ul>
		</nav>
	)
}
