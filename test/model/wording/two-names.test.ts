import { describe, it } from 'vitest';
import { nearRiversOf } from '../../../server/src/model/wording/near-rivers';
import { shortHospitalsOf } from '../../../server/src/model/wording/short-hospitals';
import { expectLinearOn } from '../../support/linear';
import { planOf } from '../../support/plan';

describe('rivers and hospitals under two names', () => {
  it('is linear in what it reads', () => {
    expectLinearOn((text) => nearRiversOf(planOf(text)), ['白沙河、桐江河、', '白沙河、桐江河。白沙河、桐溪河。']);
    expectLinearOn((text) => shortHospitalsOf(planOf(text)), ['市第三医院、市第三人民医院、', '市第三人民医院']);
  });
});
