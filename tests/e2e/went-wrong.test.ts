import { describe } from 'vitest'
import { walkAdviceNotAdopted } from './advice-not-adopted.ts'
import { walkLostPieces } from './lost-pieces.ts'

// What pages and e-mails say when assistance did not come as it was agreed.
describe('advice that is not adopted', walkAdviceNotAdopted)
describe('equipment of which pieces are lost', walkLostPieces)
