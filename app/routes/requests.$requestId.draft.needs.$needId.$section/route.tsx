import { useActionData, useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { SectionFields } from '#app/components/filing/section-fields.tsx'
import type { SchemaLoader } from '#app/components/form/use-checked-submit.ts'
import { Panel } from '#app/components/ui/panel.tsx'
import { StatusTag } from '#app/components/ui/status-tag.tsx'
import { Reference, UserText } from '#app/components/ui/user-text.tsx'
import { phonesOf } from '#app/domain/core/phone-numbers.server.ts'
import { withDates } from '#app/domain/core/require-dates.server.ts'
import { confirmSection } from '#app/domain/drafts/copied-sections.server.ts'
import { draftOutline } from '#app/domain/drafts/draft-progress.server.ts'
import { saveNeedSection } from '#app/domain/drafts/save-section.server.ts'
import { type SimilarNeed, similarNeeds } from '#app/domain/drafts/similar-needs.server.ts'
import { fieldSpecs } from '#app/forms/field-specs.ts'
import { isSectionOf, type NeedSection as Section, sectionsFor } from '#app/forms/section-names.ts'
import { needSectionOf, startingValues } from '#app/forms/sections.ts'
import { placeOf } from '#app/forms/unlocking.ts'
import { loaded } from '#app/i18n/route-handle.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { readingLoader, signedInAction } from '#app/platform/http/signed-in.server.ts'
import type { Kind } from '#workflows/vocabulary.ts'
import { codeListsOf } from '../../forms/field-specs.ts'
import { TypedTooLate } from '../requests.$requestId.draft.$section/conflict-notice.tsx'
import { saveSection } from '../requests.$requestId.draft.$section/save-section.server.ts'
import { SectionList } from '../requests.$requestId.draft.$section/section-list.tsx'
import { SectionPage } from '../requests.$requestId.draft.$section/section-page.tsx'
import { sectionWords } from '../requests.$requestId.draft.$section/section-words.ts'
import { findNeed, withDependencies } from './need-section.server.ts'
import styles from './similar-needs.module.css'

export const handle = {
	hydrated: true,
	words: ({ data }: { data: unknown }) => {
		const { similar = [] } = loaded<{ similar?: unknown[] }>(data) ?? {}
		const statuses = ['status.request', 'status.need', 'status.delivery'] as const
		const aboutSimilar = similar.length > 0 ? (['similarNeeds', ...statuses] as const) : []
		return [...sectionWords(data), 'codes.kinds' as const, ...aboutSimilar]
	},
}

export const loader = readingLoader(async ({ actor, params }) => {
	const { section = '' } = params
	const [{ need, needs, title, address, draft }, similar] = await Promise.all([
		findNeed(actor, params),
		section === 'need' ? similarNeeds(actor, params.needId ?? '') : [],
	])
	const { kind, answers } = need
	if (!isSectionOf(kind, section)) throw new DomainError('not-found')
	const codeLists = codeListsOf(needSectionOf(kind, section))
	const { outline, unfinished } = draftOutline(draft, section, need.id)
	const copied = draft.copied.find(({ place }) => place === placeOf(section, need.id)) ?? null
	const others = needs
		.filter(({ id }) => id !== need.id)
		.map(({ id, rank, kind, title }) => ({ id, rank, kind, title }))
	return {
		address,
		kind,
		title,
		need: { id: need.id, rank: need.rank, title: need.title },
		section,
		stored: answers[section] ?? {},
		start: startingValues(section, { stored: answers[section] }),
		codeLists,
		fields: fieldSpecs(needSectionOf(kind, section).shape),
		others,
		similar,
		unfinished,
		outline,
		copied,
	}
})

export const action = signedInAction(async ({ actor, params, form }) => {
	const { section = '' } = params
	const { need, needs, address, draft } = await findNeed(actor, params, false)
	if (!isSectionOf(need.kind, section)) throw new DomainError('not-found')
	const sections = sectionsFor(need.kind)
	const following = sections[sections.indexOf(section) + 1]
	return saveSection(form, {
		section: withDates(withDependencies(needSectionOf(need.kind, section), needs, need.id), {
			iso3: actor.stateIso3,
		}),
		phones: await phonesOf(actor, needSectionOf(need.kind, section)),
		save: (change) => saveNeedSection(actor, { needId: need.id, section, ...change }),
		here: `${address}/needs/${need.id}/${section}`,
		back: address,
		confirm: () => confirmSection(actor, { requestId: draft.id, section, needId: need.id }),
		next: following ? `${address}/needs/${need.id}/${following}` : address,
	})
})

const schemas: Record<Section, (kind: Kind) => SchemaLoader> = {
	need: (kind) => () => import('#app/forms/sections/need.ts').then(({ needs }) => needs[kind].schema),
	training: () => () => import('#app/forms/sections/training.ts').then(({ training }) => training.schema),
	equipment: () => () => import('#app/forms/sections/equipment.ts').then(({ equipment }) => equipment.schema),
	advisory: () => () => import('#app/forms/sections/advisory.ts').then(({ advisory }) => advisory.schema),
}

export const ErrorBoundary = TypedTooLate

export default function NeedSectionRoute() {
	const { address, kind, title, need, section, fields, others, similar, unfinished, ...page } =
		useLoaderData<typeof loader>()
	const { outline, ...held } = page
	const answer = useActionData<typeof action>()
	const draft = { href: address }
	const t = useTranslations('draft.tasks')
	const codes = useTranslations('codes.kinds')
	const name = `\u2068${need.title || codes(kind)}\u2069`
	const within = { href: `${address}#need-${need.id}`, label: t('need', { rank: need.rank, title: name }) }
	return (
		<SectionPage
			{...held}
			section={section}
			draft={draft}
			within={within}
			answer={answer}
			of={title}
			schema={schemas[section](kind)}
			aside={<SectionList outline={outline} href={address} section={section} needId={need.id} />}
		>
			{similar.length > 0 && <SimilarNeeds needs={similar} />}
			<SectionFields section={section} fields={fields} others={others} unfinished={unfinished} />
		</SectionPage>
	)
}

/** Earlier requests of the State that are similar to this need. For information only. */
export function SimilarNeeds({ needs }: { needs: readonly SimilarNeed[] }) {
	const t = useTranslations('similarNeeds')
	return (
		<Panel title={t('title')} id="similar">
			<p>{t('lead')}</p>
			<ul className={styles.needs}>
				{needs.map((need) => (
					<SimilarItem key={need.id} need={need} />
				))}
			</ul>
		</Panel>
	)
}

function SimilarItem({ need }: { need: SimilarNeed }) {
	const t = useTranslations('similarNeeds')
	const codes = useTranslations('codes.kinds')
	const { title, kind, reference, requestTitle, reasons } = need
	return (
		<li>
			<a href={addressOf(need)}>{title ? <UserText>{title}</UserText> : codes(kind)}</a>{' '}
			<Standing {...need} />
			<p>
				<When {...need} />
			</p>
			<p>
				{t('inRequest')} <UserText>{requestTitle}</UserText> {reference && <Reference>{reference}</Reference>}
			</p>
			<ul className={styles.reasons}>
				{reasons.map((reason) => (
					<li key={reason}>{t(`reasons.${reason}`)}</li>
				))}
			</ul>
		</li>
	)
}

/** A draft opens on its form, a submitted request on its reading page. */
function addressOf({ id, requestId, requestStatus }: SimilarNeed) {
	const path = `/requests/${requestId}`
	return requestStatus === 'draft' ? `${path}/draft/needs/${id}/need` : `${path}/needs/${id}`
}

function Standing({ filedAt, requestStatus, status, deliveryStatus }: SimilarNeed) {
	if (!filedAt) return <StatusTag kind="request" status={requestStatus} />
	if (deliveryStatus) return <StatusTag kind="delivery" status={deliveryStatus} />
	return <StatusTag kind="need" status={status} />
}

function When({ filedAt, createdAt, unit }: SimilarNeed) {
	const t = useTranslations('similarNeeds')
	const format = useFormatter()
	const month = format.dateTime(filedAt ?? createdAt, { month: 'long', year: 'numeric', timeZone: 'UTC' })
	const text = filedAt
		? unit
			? t('askedFor', { month, unit: `\u2068${unit}\u2069` })
			: t('asked', { month })
		: t('drafted', { month })
	return <span suppressHydrationWarning>{text}</span>
}
