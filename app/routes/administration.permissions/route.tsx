import { useLoaderData } from '@remix-run/react'
import { useFormatter, useTranslations } from 'use-intl/react'
import { useEventWords } from '#app/components/event/use-event-words.ts'
import { Page } from '#app/components/layout/page.tsx'
import { VisibilityTable } from '#app/components/record/access-tables.tsx'
import { Fold } from '#app/components/ui/fold.tsx'
import { Table } from '#app/components/ui/table.tsx'
import { listPermissions, type PermissionRow } from '#app/domain/administration/list-permissions.server.ts'
import { useSay } from '#app/i18n/use-say.ts'
import { signedInLoader } from '#app/platform/http/signed-in.server.ts'
import { abilities, rolesThat } from '#workflows/abilities.ts'
import type { ChartName } from '#workflows/charts.ts'
import { correctableOf, type EntryName, entryNames } from '#workflows/corrections/correctable.ts'
import { isSystem, type Role } from '#workflows/roles.ts'
import { statusKind } from '#workflows/status-line.ts'
import { viewers } from '#workflows/visibility.ts'
import { classifications } from '#workflows/vocabulary.ts'

export const handle = {
	words: [
		'permissions',
		'status',
		'events',
		'access',
		'codes.classifications',
		'codes.classificationNames',
		'corrections.names',
	] as const,
}

export const loader = signedInLoader(async ({ actor }) => ({ charts: listPermissions(actor) }))

export default function PermissionsRoute() {
	const t = useTranslations('permissions')
	const { charts } = useLoaderData<typeof loader>()
	return (
		<Page title={t('title')} lead={<p>{t('lead')}</p>}>
			<VisibilityPanels />
			<AbilitiesPanel />
			{charts.map(({ chart, rows }) => (
				<Fold key={chart} id={chart} title={t(`chart.${chart}`)} isAside>
					<PermissionTable chart={chart} rows={rows} />
				</Fold>
			))}
			<CorrectionsPanel />
		</Page>
	)
}

/** Every event of a workflow: permitted roles, conditions, and statuses before and after. */
function PermissionTable({ chart, rows }: { chart: ChartName; rows: readonly PermissionRow[] }) {
	const t = useTranslations('permissions')
	const roles = useTranslations('common.roles')
	const status = useSay('status')
	const words = useEventWords()
	const kind = statusKind(chart)
	const format = useFormatter()
	const anyOf = (texts: string[]) => format.list(texts, { type: 'disjunction' })
	const named = (state: string) => status(`${kind}.${state}`)
	return (
		<Table
			caption={t(`chart.${chart}`)}
			captionHidden
			head={[t('head.step'), t('head.who'), t('head.when'), t('head.from'), t('head.to')]}
			rows={rows.map(({ event, roles: who, when, from, to }) => [
				words(chart, event).label,
				<Lines key="who" texts={who.map((role) => (isSystem(role) ? t('system') : roles(role)))} />,
				<Lines key="when" texts={when.map((condition) => t(`conditions.${condition}`))} none={t('always')} />,
				anyOf(from.map(named)),
				to.length > 0 ? anyOf(to.map(named)) : t('stays'),
			])}
		/>
	)
}

/** One below the other, since conditions are phrases. */
function Lines({ texts, none = '' }: { texts: readonly string[]; none?: string }) {
	if (texts.length === 0) return none
	return texts.map((text) => <div key={text}>{text}</div>)
}

/** Visible parts of a request for each role and classification. */
function VisibilityPanels() {
	const t = useTranslations('access.table')
	const codes = useTranslations('codes')
	return (
		<Fold title={t('title')} id="visibility" isAside>
			<p>{t('lead')}</p>
			{classifications.map((classification) => (
				<section key={classification}>
					<h3>{codes(`classifications.${classification}`)}</h3>
					<VisibilityTable classification={classification} viewers={viewers} />
				</section>
			))}
		</Fold>
	)
}

/** What each role may do beside the steps: the table that the system itself reads. */
function AbilitiesPanel() {
	const t = useTranslations('permissions.abilities')
	const roles = useTranslations('common.roles')
	return (
		<Fold title={t('title')} id="abilities" isAside>
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('ability'), t('roles')]}
				rows={abilities.map((ability) => [
					t(`names.${ability}`),
					<Lines key="roles" texts={rolesThat(ability).map((role) => roles(role))} />,
				])}
			/>
		</Fold>
	)
}

/** Which recorded entries can be corrected, by whom, and who agrees before the correction counts. */
function CorrectionsPanel() {
	const t = useTranslations('permissions.corrections')
	const names = useTranslations('corrections.names')
	return (
		<Fold title={t('title')} id="corrections" isAside>
			<p>{t('lead')}</p>
			<Table
				caption={t('title')}
				captionHidden
				head={[t('entry'), t('who'), t('agrees')]}
				rows={entryNames.map((name) => [
					names(name),
					<Proposers key="who" name={name} />,
					<Agrees key="agrees" name={name} />,
				])}
			/>
		</Fold>
	)
}

function Proposers({ name }: { name: EntryName }) {
	const roles = useTranslations('common.roles')
	const who: readonly Role[] = [
		...rolesThat('manageDeliveries'),
		...(correctableOf(name).byState ? rolesThat('fileDeliveryRecords') : []),
	]
	return who.map((role) => <div key={role}>{roles(role)}</div>)
}

/** What UNODC enters of a shipment or of its own needs nobody; what the State signed or recorded needs its focal point. */
function Agrees({ name }: { name: EntryName }) {
	const t = useTranslations('permissions.corrections')
	const { signed, secondOfOffice } = correctableOf(name)
	if (secondOfOffice) return t('secondOfOffice')
	if (signed) return t('signed')
	return name === 'measurement' ? t('ofState') : t('nobody')
}
