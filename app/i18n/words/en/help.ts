import { about } from './help/about.ts'
import { advisory } from './help/advisory.ts'
import { equipment } from './help/equipment.ts'
import { institution } from './help/institution.ts'
import { need } from './help/need.ts'
import { rights } from './help/rights.ts'
import { situation } from './help/situation.ts'
import { training } from './help/training.ts'

/** What is wanted in each field and why, and an invented example. */
export const help = { about, institution, situation, rights, need, training, equipment, advisory }
