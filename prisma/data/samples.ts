import * as z from 'zod'
import { languages } from '#workflows/languages.ts'
import { currencies } from '#workflows/money/currencies.ts'
import {
	capacityUnits,
	deliveryModes,
	equipmentCategories,
	institutionTypes,
	kinds,
	lineUnits,
	taTypes,
	themes,
	trainingLevels,
	trainingTopics,
	treatyStatuses,
} from '#workflows/vocabulary.ts'
import authoritiesFile from './authorities.json' with { type: 'json' }
import needsFile from './needs.json' with { type: 'json' }
import programmesFile from './programmes.json' with { type: 'json' }
import statesFile from './states.json' with { type: 'json' }

const inSixLanguages = z.record(z.enum(languages), z.string().min(1))
const iso3 = z.string().length(3)
const answers = z.record(z.string(), z.json())
const person = z.object({
	key: z.string(),
	name: z.string(),
	title: z.string(),
	email: z.email(),
	language: z.enum(languages),
})

const state = z.object({
	iso3,
	entityType: z.enum(['state', 'regional_organization', 'non_member_state_observer', 'other_state']),
	m49: z.string().nullable(),
	names: inSixLanguages,
	region: z.string().nullable(),
	subregion: z.string().nullable(),
	treatyStatus: z.enum(treatyStatuses),
	ldc: z.boolean(),
	lldc: z.boolean(),
	sids: z.boolean(),
})

const authority = z.object({
	key: z.string(),
	stateIso3: iso3,
	name: z.string(),
	institutionType: z.enum(institutionTypes),
	address: z.string(),
	website: z.url().nullable(),
	language: z.enum(languages),
	drafter: person,
	/** The same key at all authorities of a State means the same person. */
	focalPoint: person,
})

const programme = z.object({
	code: z.string(),
	titles: inSixLanguages,
	summary: inSixLanguages,
	kind: z.enum(kinds),
	section: z.string(),
	managerKey: z.string(),
	contributions: z.array(
		z.object({
			donorKey: z.string(),
			amount: z.int().positive(),
			earmark: z.string(),
			excludedCountries: z.array(iso3),
		}),
	),
	budget: z.int().positive(),
	costPerUnit: z.int().positive(),
	currency: z.enum(currencies),
	reserveShare: z.int().nullable(),
	reserveReleaseOn: z.iso.date().nullable(),
	regionEarmarked: z.boolean(),
	odaOnly: z.boolean(),
	requiresTrainers: z.boolean(),
	prerequisites: z.string(),
	evaluationPlan: z.string(),
	iatiId: z.string(),
	cohorts: z.array(
		z.object({
			startsOn: z.iso.date(),
			endsOn: z.iso.date(),
			place: z.string(),
			seats: z.int().positive(),
			language: z.enum(languages),
		}),
	),
	countries: z.array(iso3),
	regions: z.array(z.string()),
	excludedCountries: z.array(iso3),
	themes: z.array(z.enum(themes)),
	taTypes: z.array(z.enum(taTypes)),
	topics: z.array(z.enum(trainingTopics)),
	categories: z.array(z.enum(equipmentCategories)),
	institutionTypes: z.array(z.enum(institutionTypes)),
	deliveryModes: z.array(z.enum(deliveryModes)),
	languages: z.array(z.enum(languages)),
	level: z.enum(trainingLevels).nullable(),
	requiresLaw: z.boolean(),
	requiresDueDiligence: z.boolean(),
	capacityUnit: z.enum(capacityUnits),
	capacity: z.int().positive(),
	/** Where it is stated by category, of which `capacity` is the sum. */
	capacities: z
		.array(
			z.object({
				category: z.enum(equipmentCategories),
				unit: z.enum(lineUnits),
				quantity: z.int().positive(),
			}),
		)
		.default([]),
	minimumPerState: z.int().positive(),
	maximumPerState: z.int().positive(),
	fundingFrom: z.iso.date(),
	fundingTo: z.iso.date(),
	lastCommitment: z.iso.date(),
	status: z.enum(['draft', 'open', 'full', 'closed']),
	sample: z.literal(true),
})

/** Answers by section, as the forms accept them. */
const request = z.object({
	key: z.string(),
	authorityKey: z.string(),
	about: answers,
	institution: answers,
	situation: answers,
	rights: answers,
	needs: z.array(
		z.object({
			kind: z.enum(kinds),
			need: answers,
			training: answers.optional(),
			equipment: answers.optional(),
			advisory: answers.optional(),
		}),
	),
})

const catalogue = z.object({
	donors: z.record(z.string(), z.string()),
	managers: z.record(
		z.string(),
		z.object({
			name: z.string(),
			email: z.email(),
			language: z.enum(languages),
			regions: z.array(z.string()),
		}),
	),
	programmes: z.array(programme),
})

/** The States of the Working Group's report, with the European Union under the key `EUE`. Facts, not samples. */
export const states = z.array(state).parse(statesFile)
/** Sample authorities with fictitious people. Only the two of Ghana have a public name, from a published assessment. */
export const authorities = z.array(authority).parse(authoritiesFile)
/** A fictitious catalogue: it does not show what is available. */
export const { donors, managers, programmes } = catalogue.parse(programmesFile)
/** Fictitious requests, similar to needs that are publicly known. */
export const requests = z.array(request).parse(needsFile)
