import { useLoaderData } from '@remix-run/react'
import { useTranslations } from 'use-intl/react'
import { Notice } from '#app/components/notice.tsx'
import { Page } from '#app/components/page.tsx'
import { getProgramme } from '#app/domain/get-programme.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { signedInLoader } from '#app/platform/signed-in.server.ts'
import { idFrom } from '../requests.$requestId.draft.$section/draft-params.server.ts'
import { ConditionsPanel } from './conditions-panel.tsx'
import { DeliveriesPanel, NeedsPanel } from './programme-work.tsx'
import { RecordPanel } from './record-panel.tsx'
import { RoomPanel } from './room-panel.tsx'
import { ScopePanel } from './scope-panel.tsx'

export const handle = { words: ['programmes', 'matching', 'codes', 'status'] as const }

export const loader = signedInLoader(async ({ actor, params, request }) => ({
	programme: await getProgramme(actor, idFrom(params.programmeId), languageOf(request, actor.language)),
	inCatalogue: actor.role !== 'donor' && actor.stateIso3 === null,
}))

export default function ProgrammeRoute() {
	const t = useTranslations('programmes')
	const { programme, inCatalogue } = useLoaderData<typeof loader>()
	return (
		<Page
			title={programme.title}
			lead={<p>{programme.code}</p>}
			breadcrumbs={inCatalogue ? [{ href: '/programmes', label: t('title') }] : []}
		>
			{programme.sample && <Notice title={t('sampleNote')} />}
			<RecordPanel programme={programme} />
			{programme.room && <RoomPanel room={programme.room} unit={programme.capacityUnit} />}
			{programme.ofOffice && <NeedsPanel needs={programme.needs} />}
			<DeliveriesPanel deliveries={programme.deliveries} />
			<ScopePanel programme={programme} />
			{programme.ofOffice && <ConditionsPanel programme={programme} />}
		</Page>
	)
}
