import type { Row } from '../smartsheet/types';
import type { SheetState } from './state';
import { toSecond } from './time';
