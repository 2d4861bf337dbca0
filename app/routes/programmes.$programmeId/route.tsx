import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { Reference } from '#app/components/reference.tsx'
import { getProgramme } from '#app/domain/get-programme.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { DomainError } from '#app/platform/domain-error.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { ConditionsPanel } from './conditions-panel.tsx'
import { DeliveriesTable, NeedsTable } from './programme-work.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RoomPanel } from './room-panel.tsx'
import { ScopePanel } from './scope-panel.tsx'

export const handle = { words: ['programmes', 'matching', 'codes', 'status'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => {
	const { programmeId = '' } = params
	// An operator may bring ids of programmes along, so they need not look like ours.
	if (!/^[\w-]{1,64}$/.test(programmeId)) throw new DomainError('not-found')
	return {
		programme: await getProgramme(actor, programmeId, languageOf(request, actor.language)),
		inCatalogue: actor.role !== 'donor' && actor.stateIso3 === null,
	}
})

export default function ProgrammeRoute() {
	const t = useTranslations('programmes')
	const { programme, inCatalogue } = useLoaderData<typeof loader>()
	return (
		<Page
			title={programme.title}
			lead={
				<p>
					<Reference>{programme.code}</Reference>
				</p>
			}
			breadcrumbs={inCatalogue ? [{ href: '/programmes', label: t('title') }] : []}
		>
			{programme.sample && <Notice title={t('sampleNote')} />}
			<RecordPanel programme={programme} />
			{programme.room && <RoomPanel room={programme.room} unit={programme.capacityUnit} />}
			{programme.ofOffice && <NeedsTable needs={programme.needs} />}
			<DeliveriesTable deliveries={programme.deliveries} />
			<ScopePanel programme={programme} />
			{programme.ofOffice && <ConditionsPanel programme={programme} />}
		</Page>
	)
}
